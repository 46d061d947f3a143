import { describe, expect, test } from "vitest";
import { pagePattern } from "./page-pattern";
import { applies, check } from "./testing/page-rules";

describe("an exact address", () => {
  test("is the whole path, whatever follows it", () => {
    check("exact", {
      "/pricing": [
        ["/pricing", "/pricing/", "/Pricing", "/pricing?a=1", "/pricing/?a=1#x", "/pricing#top"],
        ["/", "/pricing/team", "/pricing-old", "/de/pricing", "/?/pricing", "/#/pricing"],
      ],
      pricing: [
        ["/pricing", "/pricing/"],
        ["/pricing2", "/a/pricing"],
      ],
      "/pricing/": [["/pricing", "/pricing/?a=1"], ["/pricing/x"]],
      "/": [
        ["/", "/?a=1", "/#top", "/#", "/#/", "/#!"],
        ["/pricing", "/#/pricing", "/#!/x"],
      ],
    });
  });

  test("has the query and the fragment that the rule names", () => {
    check("exact", {
      "/pricing?plan=pro": [
        ["/pricing?plan=pro", "/pricing/?plan=PRO", "/pricing?plan=pro#faq"],
        ["/pricing", "/pricing?plan=prof", "/pricing?plan=pro&a=1", "/pricing?a=1&plan=pro"],
      ],
      "/faq#shipping": [
        ["/faq#shipping", "/faq/?utm=1#shipping"],
        ["/faq", "/faq#shipping2"],
      ],
      "?plan=pro": [
        ["/?plan=pro", "/a/b?plan=pro"],
        ["/plan=pro", "/?plan=pro2"],
      ],
    });
  });

  test("may be a route behind a hash", () => {
    check("exact", {
      "/#/pricing": [
        ["/#/pricing", "/#/pricing/", "/#/Pricing?plan=pro", "/?utm_source=x#/pricing"],
        ["/", "/pricing", "/#/pricing/team", "/#!/pricing", "/app#/pricing", "/#pricing"],
      ],
      "/app/#!/x/": [
        ["/app#!/x", "/app/#!/x/"],
        ["/app#/x", "/#!/x", "/app#!/x/y"],
      ],
      "#!/x": [
        ["/#!/x", "/shop/#!/x/"],
        ["/#/x", "/#!/x/y"],
      ],
      "/#/a?b=c": [
        ["/#/a?b=c", "/#/a/?b=c"],
        ["/#/a", "/#/a?b=cd"],
      ],
    });
  });

  test("with a host is one site, by any scheme, port and www", () => {
    const pages = [
      "https://shop.example/sale",
      "https://www.shop.example/sale/",
      "http://shop.example:8080/sale?a=1",
    ];
    const others = [
      "https://shop.example/",
      "https://my.shop.example/sale",
      "https://shop.example.evil.example/sale",
      "https://evil.example/shop.example/sale",
      "https://evil.example/?https://shop.example/sale",
      "https://shopxexample/sale",
    ];
    check("exact", {
      "shop.example/sale": [pages, others],
      "www.shop.example/sale/": [pages, others],
      "https://shop.example/sale": [pages, others],
      "HTTP://WWW.Shop.Example/sale": [pages, others],
      "//shop.example/sale": [pages, others],
      "shop.example:8080/sale": [[pages[2] ?? ""], [pages[0] ?? "", pages[1] ?? ""]],
      "https://shop.example:443/sale": [pages, []],
    });
  });

  test("with a host alone is its start page", () => {
    check("exact", {
      "shop.example": [
        ["https://shop.example/", "https://www.shop.example/?a=1#x"],
        ["https://shop.example/a", "https://shop.example/#/a"],
      ],
      "shop.example?a=1": [["https://shop.example/?a=1"], ["https://shop.example/"]],
      "localhost:3000/x": [["http://localhost:3000/x"], ["http://localhost:3001/x"]],
      localhost: [["http://localhost:3000/"], ["/localhost"]],
      "127.0.0.1/x": [["http://127.0.0.1:5173/x"], ["/127.0.0.1/x"]],
      "müller.example/ü": [["https://www.müller.example/%C3%BC"], ["https://muller.example/ü"]],
    });
  });

  test("takes the name of a file for no host", () => {
    check("exact", {
      "pricing.html": [
        ["/pricing.html", "/pricing.html?a=1"],
        ["https://pricing.html/", "/pricingxhtml"],
      ],
      "cart.php?step=2": [["/cart.php?step=2"], ["/cart.php"]],
      "v1.2/notes": [["/v1.2/notes"], ["/v1x2/notes"]],
    });
  });

  test("is compared decoded", () => {
    check("exact", {
      "/caf%C3%A9": [
        ["/café", "/caf%C3%A9", "/caf%c3%a9/"],
        ["/cafe", "/caf%C3%A8"],
      ],
      "/café": [["/caf%C3%A9", "/CAF%C3%89"], ["/cafe"]],
      "/a b": [["/a%20b"], ["/ab", "/a+b"]],
      "/a+b": [["/a+b"], ["/aab", "/a%20b"]],
      "/100%": [["/100%25"], ["/100"]],
      "/100%25/%C3%A9": [["/100%25/é"], ["/100%2525"]],
      "/a%2Fb": [["/a%2Fb", "/a%2fb"], ["/a/b"]],
      "/search?q=red+shoes": [
        ["/search?q=red+shoes", "/search?q=red%20shoes", "/search?q=red shoes"],
        ["/search?q=redshoes", "/search?q=redd-shoes"],
      ],
      "/search?q=red%20shoes": [["/search?q=red+shoes"], []],
      "/login?to=/cart": [["/login?to=%2Fcart", "/login?to=/cart"], ["/login?to=cart"]],
      "/login?to=%2Fcart": [["/login?to=/cart", "/login?to=%2fcart"], []],
    });
  });
});

test("the start of an address", () => {
  check("starts", {
    "/blog": [
      ["/blog", "/blog/", "/blog/a", "/blogs", "/Blog?a=1"],
      ["/", "/a/blog", "/#/blog"],
    ],
    blog: [["/blog/a"], ["/a/blog"]],
    "/blog/": [
      ["/blog", "/blog/a", "/blog?a=1", "/blog#x"],
      ["/blogs", "/blog-a"],
    ],
    "/": [["/", "/a", "/#/a", "https://a.example/"], []],
    "/search?q=a": [
      ["/search?q=abc", "/search/?q=a&b=1"],
      ["/search", "/search?b=1&q=a"],
    ],
    "/s?": [["/s?a"], ["/s", "/sale"]],
    "/#/docs": [
      ["/#/docs", "/#/docs/a", "/?a=1#/docs"],
      ["/docs", "/#/doc"],
    ],
    "/#/docs/": [["/#/docs", "/#/docs/a", "/#/docs?a"], ["/#/docs2"]],
    "shop.example": [["https://www.shop.example/a#b"], ["https://shop.example.evil/a"]],
    "shop.example/a": [["http://shop.example/abc"], ["https://b.example/abc", "/shop.example/a"]],
  });
});

test("a part of an address, behind its host", () => {
  check("contains", {
    "/sale": [
      ["/sale", "/a/sale/b", "/SALES", "/#/sale", "/?to=%2Fsale"],
      ["/", "/on-sale"],
    ],
    shop: [
      ["/shop", "/a?b=shop", "/#shop"],
      ["https://www.shop.example/", "https://shop/a"],
    ],
    "/blog/": [["/blog", "/a/blog/b", "/a/blog?c", "/#/blog"], ["/blogs"]],
    "utm_source=x": [["/?utm_source=x", "/a?b=1&utm_source=xy"], ["/?utm_medium=x"]],
    "red shoes": [["/?q=red+shoes", "/red%20shoes"], ["/redshoes"]],
    "c++": [["/c++/a"], ["/c/a", "/ccc"]],
    "/": [["/", "/a"], []],
    "shop.example": [
      [
        "https://shop.example/a",
        "https://www.shop.example/",
        "https://a.example/?ref=shop.example",
      ],
      ["https://my-shop.example/"],
    ],
    "https://shop.example/a": [["http://www.shop.example/abc"], ["https://shop.example/b/a"]],
    "%C3%A9t": [["/%C3%A9t%C3%A9", "/#été"], ["/et"]],
  });
});

test("a regular expression is the author's own", () => {
  const value = "^/products/\\d+$";
  expect(pagePattern({ match: "regex", value })).toBe(value);
  check("regex", {
    [value]: [["/products/12"], ["/products/12?a", "/a/products/12"]],
    "^https://www\\.shop": [["/a"], ["https://shop.example/a"]],
  });
});

test("a regular expression is about the path, unless it speaks of a site", () => {
  check("regex", {
    "^(?!/checkout)": [
      ["/", "/cart", "/a/checkout", "/?to=/checkout"],
      ["/checkout", "/checkout/2", "/Checkout?a"],
    ],
    "^(?!.*sale)": [
      ["/", "/a"],
      ["/sale", "/a?sale"],
    ],
    "^/a$|^/b$": [
      ["/a", "/b"],
      ["/c", "/a/b"],
    ],
    "(?:^|/)b$": [["/b", "/a/b"], ["/ab"]],
    "shop|sale": [["/shop", "/a/sale"], ["/"]],
    e$: [["/sale"], ["/"]],
    "^[^/]": [[], ["/a", "/"]],
    "^(?!https://www\\.shop\\.example/a)": [
      ["/b", "https://shop.example/a"],
      ["/a", "/ab"],
    ],
    "^https?:\\/\\/shop": [["https://shop.example/"], ["/", "/?https://shop"]],
    "^http.*/a$": [["/a"], ["/ab", "/http/b"]],
    "to=https://x": [["/?to=https://x.example"], ["/?to=http://x"]],
    "^\\/a": [["/a"], ["/b/a"]],
    "(a)(b)\\2": [["/abb"], ["/aba"]],
  });
});

test("what is reserved may be encoded in a path or not", () => {
  for (const match of ["exact", "starts", "wildcard"] as const) {
    for (const value of ["/@anna", "/%40anna", "/%40Anna"]) {
      expect(applies(match, value, "/@anna")).toBe(true);
      expect(applies(match, value, "/%40anna")).toBe(true);
      expect(applies(match, value, "/%41anna")).toBe(false);
    }
  }
  check("exact", {
    "/a;b=c,d": [["/a;b=c,d", "/a%3Bb%3Dc%2Cd", "/a%3bb=c,d"], ["/a"]],
    "/a+b:c$": [["/a%2Bb%3Ac%24", "/a+b:c$"], ["/a b:c$"]],
    "/#/@anna": [["/#/%40anna", "/#/@anna"], ["/#/anna"]],
    "/%2Fa": [["/%2fa"], ["//a"]],
  });
});

test("an accent is the same however it is written", () => {
  const [one, two] = ["/caf\u00e9", "/cafe\u0301"];
  for (const match of ["exact", "starts", "contains", "wildcard"] as const) {
    for (const value of [one, two, encodeURI(one), encodeURI(two)]) {
      expect([one, two].map((page) => applies(match, value, page))).toEqual([true, true]);
      expect(applies(match, value, "/cafe")).toBe(false);
    }
  }
  check("exact", { "/\ud55c\uad6d": [["/\u1112\u1161\u11ab\u1100\u116e\u11a8"], []] });
  check("exact", { "/?q=\u00e9": [["/?q=e\u0301"], []] });
});

test("characters of regular expressions are themselves", () => {
  const page = "/a.b(c)[d]{e}^f$g|h+i";
  for (const match of ["exact", "starts", "contains", "wildcard"] as const) {
    expect([match, applies(match, page, page)]).toEqual([match, true]);
    expect(applies(match, "/a.b", "/aXb")).toBe(false);
    expect(applies(match, "/(a|b)", "/a")).toBe(false);
  }
});
