/// The URL Standard (WHATWG).
///
/// In: text, and maybe a base. Out: a [dgram4j.node.url.UrlRecord], its parts in canonical form.
/// Units: strings of UTF-16 units without lone surrogates; parts are percent-encoded UTF-8.
/// Thread: any, one at a time for a record. Next: `internal/url` in JavaScript, by way of the
/// `url` binding.
package dgram4j.node.url;
