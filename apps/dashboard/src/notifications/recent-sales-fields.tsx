"use client";

import { ColourFields } from "./colour-fields";
import { LinkField } from "./link-field";
import { MessageField } from "./message-field";
import { PositionField } from "./position-field";
import { SecondsField } from "./seconds-field";

/** The settings of "Recent sales". */
export function RecentSalesFields() {
  return (
    <>
      <MessageField />
      <PositionField />
      <ColourFields />
      <div className="grid gap-4 sm:grid-cols-3 lg:grid-cols-1 xl:grid-cols-3">
        <SecondsField name="delay" label="Delay" hint="Before the first one" />
        <SecondsField name="duration" label="Duration" hint="Each one stays" />
        <SecondsField name="gap" label="Gap" hint="Between popups" />
      </div>
      <LinkField hint="Where a click leads. Without one, to the product’s page, if that is known." />
    </>
  );
}
