package dgram4j.node.module;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EsmSyntaxTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "import 'x'", "import x from 'y'", "import * as x from 'y'", "import { a } from 'y'",
        "export default 1", "export const a = 1", "export { a }", "export * from 'x'",
        "import.meta.url", "await 1", "for await (const x of y) {}", "const x = await y",
        "if (a) { await b }", "const module = 1", "let require", "class exports {}",
        "f(async () => 1); await g()", "const f = async () => await g()\nawait h()",
    })
    void whatOnlyModulesSay(String text) {
        assertThat(new EsmSyntax(text).isModule()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "import('x')", "x.import('y'); x.export = 1", "({ import: 1, export: 2, await: 3 })",
        "'import x from y'", "// export default 1", "/* await 1 */", "`export ${1}`", "/import x/",
        "async function f() { await 1 }", "async () => { await 1 }", "async () => await 1",
        "class A { async m() { await 1 } }", "({ async m() { await 1 } })", "x.await",
        "(async (a) => await a)(1)", "function f() { const module = 1 }", "{ let exports }",
        "var module = 1", "const { a: require2 } = b", "a = async x => await x, b",
    })
    void whatScriptsMaySay(String text) {
        assertThat(new EsmSyntax(text).isModule()).isFalse();
    }

    @Test
    void importsWithTheirNamesAndAttributes() {
        EsmSyntax syntax = new EsmSyntax("""
                import d, { a, b as c, "x y" as e } from './one';
                export { f as default } from "./two";
                export * as g from './three';
                import './four' with { type: 'json' };
                import('./five', { with: { type: 'json' } }); import(x); import('./six', options);
                """);
        assertThat(syntax.staticImports())
                .containsExactly("./one", "./two", "./three", "./four");
        List<EsmSyntax.Import> all = syntax.imports();
        assertThat(all.get(0).names()).extracting(EsmSyntax.Name::imported)
                .containsExactly("a", "b", "x y");
        assertThat(all.get(0).names()).extracting(EsmSyntax.Name::local)
                .containsExactly("a", "c", "e");
        assertThat(all.get(3).attributes()).isEqualTo(Map.of("type", "json"));
        assertThat(all.get(4).attributes()).isEqualTo(Map.of("type", "json"));
        assertThat(all.get(5).specifier()).isNull();
        assertThat(all.get(5).attributes()).isEmpty();
        assertThat(all.get(6).attributes()).isNull();
    }

    @Test
    void theFirstWordIsNamed() {
        assertThat(new EsmSyntax("a; export {}; import 'x'").firstWord()).isEqualTo("export");
        assertThat(new EsmSyntax("import.meta; import 'x'").firstWord()).isEqualTo("import.meta");
        assertThat(new EsmSyntax("await 1").firstWord()).isEmpty();
    }
}
