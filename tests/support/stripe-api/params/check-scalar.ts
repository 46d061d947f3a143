import { invalidRequest } from "../api-error";
import type { Param } from "./param";
import type { ParamValue } from "./parse-params";

/** One value that is not made of others, read; `name` is its full name for the error. */
export function checkScalar(param: Param, value: ParamValue, name: string) {
  if (typeof value !== "string") throw invalidRequest(`Invalid ${param.kind}`, { param: name });
  if (value === "") {
    const message = `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset. You should remove '${name}' from your request or supply a non-empty value.`;
    throw invalidRequest(message, { code: "parameter_invalid_empty", param: name });
  }
  if (param.kind === "integer") return checkInteger(param, value, name);
  if (param.kind === "boolean") {
    if (value !== "true" && value !== "false") {
      throw invalidRequest(`Invalid boolean: ${value}`, { param: name });
    }
    return value === "true";
  }
  if (param.kind === "enum" && !param.of.includes(value)) {
    const [last, ...others] = [...param.of].reverse();
    const choices = `${others.reverse().join(", ")}, or ${last}`;
    throw invalidRequest(`Invalid ${name}: must be one of ${choices}`, { param: name });
  }
  return value;
}

function checkInteger({ min, max }: Param & { kind: "integer" }, value: string, name: string) {
  const details = { code: "parameter_invalid_integer", param: name };
  if (!/^-?\d+$/.test(value)) throw invalidRequest(`Invalid integer: ${value}`, details);
  const number = Number(value);
  const beyond = (bound: string) =>
    invalidRequest(`This value must be ${bound} (it currently is '${value}').`, details);
  if (min !== undefined && number < min) throw beyond(`greater than or equal to ${min}`);
  if (max !== undefined && number > max) throw beyond(`less than or equal to ${max}`);
  return number;
}
