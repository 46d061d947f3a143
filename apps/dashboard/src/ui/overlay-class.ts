const fade =
  "data-[state=closed]:animate-out data-[state=closed]:fade-out-0 data-[state=open]:animate-in data-[state=open]:fade-in-0";

/** What lies between the page and a dialog. */
export const overlayClass = `fixed inset-0 z-50 bg-black/45 backdrop-blur-[2px] ${fade}`;

/** A dialog's box in the middle of the screen. */
export const dialogClass = `fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 gap-5 overflow-y-auto rounded-2xl border bg-popover p-6 text-popover-foreground shadow-overlay outline-none ${fade} data-[state=closed]:zoom-out-95 data-[state=open]:zoom-in-95`;
