"use client";

import { LogIn } from "@growflyer/contracts/account";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { Field } from "@/ui/field";
import { FormError } from "@/ui/form-error";
import { Input } from "@/ui/input";
import { SubmitButton } from "@/ui/submit-button";
import { callAuth } from "./call-auth";
import { enter } from "./enter";
import { PasswordInput } from "./password-input";

/** `confirms`: whether new addresses are confirmed by mail here, which is one reason to be refused. */
export function LogInForm({ next, confirms }: { next: string; confirms: boolean }) {
  const form = useForm({ resolver: zodResolver(LogIn) });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (credentials) => {
    const answer = await callAuth("/sign-in/email", { ...credentials });
    if (answer.ok) return enter(next);
    form.setError("root", { message: answer.message || refusal(confirms) });
    form.setFocus("password");
  });

  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-5">
      <FormError message={errors.root?.message} />
      <Field label="E-mail" error={errors.email?.message}>
        <Input type="email" autoComplete="username" {...form.register("email")} />
      </Field>
      <Field label="Password" error={errors.password?.message}>
        <PasswordInput autoComplete="current-password" {...form.register("password")} />
      </Field>
      <SubmitButton size="large" loading={isSubmitting}>
        Log in
      </SubmitButton>
    </form>
  );
}

function refusal(confirms: boolean): string {
  const wrong = "This e-mail and password do not belong together.";
  if (!confirms) return wrong;
  return `${wrong} If you have just signed up, follow the link in our mail first.`;
}
