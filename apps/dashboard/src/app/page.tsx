import { redirect } from "next/navigation";
import { getSession } from "@/accounts/get-session";

export default async function Home() {
  redirect((await getSession()) ? "/campaigns" : "/login");
}
