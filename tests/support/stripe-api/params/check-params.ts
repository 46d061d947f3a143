import { invalidRequest } from "../api-error";
import type { Hash } from "../stripe-object";
import { checkScalar } from "./check-scalar";
import type { Param, Params } from "./param";
import type { GivenParams, ParamValue } from "./parse-params";

/**
 * The given parameters with integers and booleans read; throws the 400 that Stripe answers to a
 * parameter that is unknown, missing or malformed. `within` is the hash they are in, if any.
 */
export function checkParams(params: Params, given: GivenParams, within = ""): Hash {
  const full = (name: string) => (within ? `${within}[${name}]` : name);
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(params, name));
  if (unknown[0] !== undefined) {
    const names = `${unknown.length > 1 ? "parameters" : "parameter"}: ${unknown.map(full).join(", ")}`;
    throw invalidRequest(`Received unknown ${names}`, {
      code: "parameter_unknown",
      param: full(unknown[0]),
    });
  }
  const checked: Hash = {};
  for (const [name, param] of Object.entries(params)) {
    const value = given[name];
    if (value !== undefined) checked[name] = checkValue(param, value, full(name));
    else if (param.required) {
      throw invalidRequest(`Missing required param: ${full(name)}.`, {
        code: "parameter_missing",
        param: full(name),
      });
    }
  }
  return checked;
}

function checkValue(param: Param, value: ParamValue, name: string): unknown {
  switch (param.kind) {
    case "range":
      return typeof value === "string"
        ? checkValue({ kind: "integer" }, value, name)
        : checkHash(bounds, value, name);
    case "hash":
      return checkHash(param.fields, value, name);
    case "metadata":
      return value === "" ? {} : checkMetadata(value, name);
    case "array":
      return checkArray(param, value, name);
    case "emptyable":
      return value === "" ? null : checkScalar({ kind: "string" }, value, name);
    default:
      return checkScalar(param, value, name);
  }
}

const integer: Param = { kind: "integer" };
const bounds: Params = { gt: integer, gte: integer, lt: integer, lte: integer };

function checkHash(fields: Params, value: ParamValue, name: string) {
  if (typeof value === "string" || Array.isArray(value)) {
    throw invalidRequest("Invalid object", { param: name });
  }
  return checkParams(fields, value, name);
}

function checkMetadata(value: ParamValue, name: string) {
  if (typeof value === "string" || Array.isArray(value)) {
    throw invalidRequest("Invalid object", { param: name });
  }
  const nested = Object.keys(value).find((key) => typeof value[key] !== "string");
  if (nested) throw invalidRequest("Invalid string", { param: `${name}[${nested}]` });
  return value;
}

function checkArray(param: Param & { kind: "array" }, value: ParamValue, name: string) {
  if (!Array.isArray(value)) throw invalidRequest("Invalid array", { param: name });
  if (param.max !== undefined && value.length > param.max) {
    const message = `Array ${name} exceeded maximum ${param.max} allowed elements.`;
    throw invalidRequest(message, { param: name });
  }
  const each: Param = param.of ? { kind: "enum", of: param.of } : { kind: "string" };
  return value.map((element, index) => checkScalar(each, element, `${name}[${index}]`));
}
