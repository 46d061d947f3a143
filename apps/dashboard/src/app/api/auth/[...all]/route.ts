import { getAuth } from "@/accounts/auth";
import { handleAuth } from "@/accounts/handle-auth";

function handle(request: Request): Promise<Response> {
  return handleAuth(getAuth(), request);
}

export const GET = handle;
export const POST = handle;
