package dgram4j.node.module;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What node 26.10 links an import to, text by text.
class CommonJsExportsTest {
    private static List<String> names(String text) {
        return List.copyOf(new CommonJsExports(text).names());
    }

    private static List<String> reexports(String text) {
        return List.copyOf(new CommonJsExports(text).reexports());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", value = {
        "exports.a = 1; exports.b = exports.c = 2|a b c",
        "exports['a'] = 1; exports[\"b-c\"] = 2; exports[x] = 3|a b-c",
        "exports . a = 1; module\\n.exports\\n.b\\n= 1|a b",
        "exports.a += 1; exports.b; exports.c.d = 1; exports?.e|-",
        "this.exports.a = 1; foo.module.exports.b = 1; exports$.c = 1|-",
        "(exports.a = 1); if (x) { exports.b = 1 } function f() { exports.c = 1 }|a b c",
        "\"exports.a = 1\"; /exports.b = 1/; // exports.c = 1|-",
        "/* exports.a = 1 */ `exports.b = 1 ${exports.c = 1}`|c",
        "x = a / exports.b / 2; exports.c = 4 / 2; if (x) /exports.d = 1/.test(y)|c",
        "exports.default = exports.__esModule = exports.class = 1|default __esModule class",
        "exports.\\u{e9}t = 1; exports['\\u0062'] = 1; exports['\\ud83d'] = 1|ét b",
    })
    void assignments(String text, String expected) {
        assertThat(names(text.replace("\\n", "\n").replace("\\u{e9}", "é")))
                .containsExactlyElementsOf(words(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", value = {
        "{ a, b, c }|a b c",
        "{ a, 'b': c, \"d\": e, f: g, }|a b d f",
        "{ a: b.c, d }|a",
        "{ a: 1, b }|-",
        "{ a, b() {}, c }|a b",
        "{ get a() {}, b }|-",
        "{ get, set a(v) {}, b }|get set",
        "{ a: b , c }|a",
        "{ a /* x */ , // y |a",
        "{ a, ...b, c }|a c",
        "{ [a]: 1, b }|-",
    })
    void theLiteralGivenToModuleExports(String literal, String expected) {
        assertThat(names("module.exports = " + literal))
                .containsExactlyElementsOf(words(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{ enumerable: true, value: 1 }|true",
        "{ value: 1 }|true",
        "{ enumerable: true, get: function () { return b.c } }|true",
        "{ enumerable: true, get() { return b; } }|true",
        "{ get: function get() { return b[\"c\"]; }, }|true",
        "{ enumerable: true, get: () => b }|false",
        "{ enumerable: true, get: function () { return b() } }|false",
        "{ enumerable: true, get: function () { return a.b.c } }|false",
        "{ enumerable: false, value: 1 }|false",
        "descriptor|false",
    })
    void definedProperties(String descriptor, boolean found) {
        String text = "Object.defineProperty(exports, 'a', " + descriptor + ")";
        assertThat(names(text).equals(List.of("a"))).isEqualTo(found);
    }

    @Test
    void wholesaleReexports() {
        assertThat(reexports("module.exports = require('./x').y")).containsExactly("./x");
        assertThat(reexports("module.exports = { ...require('./x'), a }")).containsExactly("./x");
        assertThat(reexports("__exportStar(require('./x'), exports); t.__export(require('y'))"))
                .containsExactly("./x", "y");
        assertThat(reexports("foo(require('./x')); exports = require('./y')")).isEmpty();
    }

    @Test
    void aNewModuleExportsForgetsWhatWasReexported() {
        assertThat(reexports("module.exports = require('./x'); module.exports = require('./y')"))
                .containsExactly("./y");
    }

    @Test
    void theLoopsOfCompilers() {
        String babel = """
                var _x = require('./x');
                Object.keys(_x).forEach(function (key) {
                  if (key === "default" || key === "__esModule") return;
                  if (key in exports && exports[key] === _x[key]) return;
                  Object.defineProperty(exports, key, {
                    enumerable: true,
                    get: function () { return _x[key]; }
                  });
                });""";
        assertThat(reexports(babel)).containsExactly("./x");
        assertThat(reexports(babel.replace("return _x[key]", "return _y[key]"))).isEmpty();
        assertThat(reexports("var x = require('./x');"
                + "Object.keys(x).forEach(function (k) { exports[k] = x[k]; });")).isEmpty();
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }
}
