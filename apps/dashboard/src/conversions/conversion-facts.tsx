import type { ConversionDetails } from "@growflyer/services/conversions/get";
import type { ReactNode } from "react";
import { sourceName } from "@/sources/source-name";
import { Card, CardContent, CardHeader, CardTitle } from "@/ui/card";
import { CopyId } from "./copy-id";
import { formatAmount } from "./format-amount";
import { formatPlace } from "./format-place";
import { formatTime } from "./format-time";

/** All that is known of a conversion. */
export function ConversionFacts({ conversion }: { conversion: ConversionDetails }) {
  const { name, city, country, productName, productUrl, quantity, amount, currency } = conversion;
  const { refunded, renewal, sourceKind, mode, account, occurredAt, externalIds } = conversion;
  const known = conversion.state !== "forgotten" && conversion.state !== "incomplete";
  return (
    <Card>
      <CardHeader>
        <CardTitle>Details</CardTitle>
      </CardHeader>
      <CardContent>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-3 text-sm">
          {known && (
            <>
              <Fact label="Name">{name}</Fact>
              <Fact label="Place">{formatPlace(city, country)}</Fact>
              <Fact label="Product">
                {productName && productUrl ? (
                  <a
                    href={productUrl}
                    target="_blank"
                    rel="noopener noreferrer nofollow"
                    className="text-link underline underline-offset-4"
                  >
                    {productName}
                  </a>
                ) : (
                  productName
                )}
              </Fact>
              <Fact label="Quantity">{quantity}</Fact>
              <Fact label="Amount">{formatAmount(amount, currency)}</Fact>
              {refunded !== null && (
                <Fact label="Given back">{formatAmount(refunded, currency)}</Fact>
              )}
              {renewal && <Fact label="Kind">Renewal of a subscription</Fact>}
              <Fact label="Sold">{formatTime(occurredAt)}</Fact>
            </>
          )}
          <Fact label="Source">{sourceName(sourceKind)}</Fact>
          <Fact label="Mode">{mode === "live" ? "Live mode" : "Test mode"}</Fact>
          {account && (
            <Fact label="Account">
              <CopyId id={account} />
            </Fact>
          )}
          {sourceKind !== "manual" && (
            <Fact label="Ids">
              {externalIds.map((id) => (
                <CopyId key={id} id={id} />
              ))}
            </Fact>
          )}
        </dl>
      </CardContent>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{label}</dt>
      <dd className="min-w-0 break-words">
        {children ?? <span className="text-muted-foreground">Not known</span>}
      </dd>
    </>
  );
}
