"use client";

import type { DisplayRules } from "@growflyer/contracts/display-rules";
import { useFormState, useWatch } from "react-hook-form";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/ui/card";
import { AddressRows } from "./address-rows";
import { capitalise } from "./capitalise";
import { excludedInWords, queryInWords } from "./pages-in-words";
import { PairRows } from "./pair-rows";
import { RuleGroup } from "./rule-group";
import type { RulesControl } from "./use-rules-form";

/** On which pages a notification shows. */
export function PagesCard({ control }: { control: RulesControl }) {
  const { limited, exclude, query } = useWatch({
    control,
    compute: (rules: DisplayRules) => ({
      limited: rules.pages.include.length > 0,
      exclude: capitalise(excludedInWords(rules.pages.exclude)) || "No exceptions",
      query: capitalise(queryInWords(rules.query)) || "With or without any",
    }),
  });
  const { errors } = useFormState({ control });
  return (
    <Card aria-labelledby="rules-pages">
      <CardHeader>
        <CardTitle id="rules-pages">On which pages</CardTitle>
        <CardDescription>
          An address is compared without regard to capitals, “www.” or a slash at its end. With your
          domain before it, it counts on that domain only: shop.example/sale.
        </CardDescription>
      </CardHeader>
      <CardContent className="pb-1 sm:pb-2">
        <div className="grid gap-3 pb-5">
          <p className="text-sm">
            <span className="font-medium">
              {limited ? "Only on pages whose address" : "On all pages"}
            </span>
            <span className="text-muted-foreground">
              {limited ? "…" : "; add an address to show it only there."}
            </span>
          </p>
          <AddressRows control={control} name="pages.include" noun="address" />
        </div>
        <RuleGroup title="Exceptions" summary={exclude} invalid={Boolean(errors.pages?.exclude)}>
          <div className="grid gap-3">
            <p className="text-sm text-muted-foreground">
              Never shows on pages whose address… Checkouts are good candidates.
            </p>
            <AddressRows control={control} name="pages.exclude" noun="excluded address" />
          </div>
        </RuleGroup>
        <RuleGroup title="UTM parameters" summary={query} invalid={Boolean(errors.query)}>
          <div className="grid gap-3">
            <p className="text-sm text-muted-foreground">
              Shows only when the address has all of these parameters, as links in newsletters and
              ads have them. Without a value, any will do.
            </p>
            <PairRows
              control={control}
              name="query"
              words={{ noun: "parameter", name: "utm_source", value: "any value" }}
              quick={["utm_source", "utm_medium", "utm_campaign"]}
            />
          </div>
        </RuleGroup>
      </CardContent>
    </Card>
  );
}
