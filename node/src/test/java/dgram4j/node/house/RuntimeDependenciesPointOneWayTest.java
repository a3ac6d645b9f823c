package dgram4j.node.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

/// `fence` ← `file`, `child`, `net` and `module` ← `core` ← `datagram` ← `binding`, `intrinsic` ←
/// the runtime; only that knows the Java face, for its loop.
@AnalyzeClasses(packages = "dgram4j", importOptions = ImportOption.DoNotIncludeTests.class)
final class RuntimeDependenciesPointOneWayTest {
    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("fence").definedBy("dgram4j.node.fence..")
            .layer("module").definedBy("dgram4j.node.module..")
            .layer("child").definedBy("dgram4j.node.child..")
            .layer("file").definedBy("dgram4j.node.file..")
            .layer("tls").definedBy("dgram4j.node.tls..")
            .layer("net").definedBy("dgram4j.node.net..")
            .layer("core").definedBy("dgram4j.node.core..")
            .layer("datagram").definedBy("dgram4j.node.datagram..")
            .layer("intrinsic").definedBy("dgram4j.node.intrinsic..")
            .layer("binding").definedBy("dgram4j.node.binding..")
            .layer("runtime").definedBy("dgram4j.node")
            .whereLayer("runtime").mayNotBeAccessedByAnyLayer()
            .whereLayer("binding").mayOnlyBeAccessedByLayers("runtime")
            .whereLayer("intrinsic").mayNotBeAccessedByAnyLayer()
            .whereLayer("datagram").mayOnlyBeAccessedByLayers("intrinsic", "binding")
            .whereLayer("core").mayOnlyBeAccessedByLayers(
                    "datagram", "intrinsic", "binding", "runtime")
            .whereLayer("file").mayOnlyBeAccessedByLayers("binding")
            .whereLayer("child").mayOnlyBeAccessedByLayers("binding")
            .whereLayer("fence").mayOnlyBeAccessedByLayers(
                    "module", "file", "net", "core", "datagram", "intrinsic", "binding",
                    "runtime")
            .whereLayer("tls").mayOnlyBeAccessedByLayers("binding")
            .whereLayer("net").mayOnlyBeAccessedByLayers("binding")
            .whereLayer("module").mayOnlyBeAccessedByLayers("core", "binding", "runtime");

    @ArchTest
    static final ArchRule TWO_FACES_OF_ONE_ENGINE = noClasses()
            .that().resideInAPackage("dgram4j.node..")
            .and().resideOutsideOfPackage("dgram4j.node")
            .should().dependOnClassesThat().resideInAPackage("dgram4j")
            .because("Node's face stands on the engine, beside Java's face; who embeds it"
                    + " may share a loop with Java's sockets");

    private RuntimeDependenciesPointOneWayTest() {
    }
}
