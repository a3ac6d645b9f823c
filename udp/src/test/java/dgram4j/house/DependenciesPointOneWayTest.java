package dgram4j.house;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

/// `sys` ← `loop` ← `udp` ← the Java face, and nothing of JavaScript.
@AnalyzeClasses(packages = "dgram4j", importOptions = ImportOption.DoNotIncludeTests.class)
final class DependenciesPointOneWayTest {
    private static final String SYS = "dgram4j.sys..";

    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("sys").definedBy(SYS)
            .layer("loop").definedBy("dgram4j.loop..")
            .layer("udp").definedBy("dgram4j.udp..")
            .layer("face").definedBy("dgram4j")
            .whereLayer("face").mayNotBeAccessedByAnyLayer()
            .whereLayer("udp").mayOnlyBeAccessedByLayers("face")
            .whereLayer("loop").mayOnlyBeAccessedByLayers("udp", "face")
            .whereLayer("sys").mayOnlyBeAccessedByLayers("loop", "udp", "face");

    @ArchTest
    static final ArchRule ONLY_SYS_BINDS_NATIVE_CODE = noClasses()
            .that().resideOutsideOfPackage(SYS)
            .should().dependOnClassesThat().belongToAnyOf(Linker.class, SymbolLookup.class)
            .because("what can crash the JVM stands in one place");

    @ArchTest
    static final ArchRule ONLY_SYS_CALLS_RESTRICTED_METHODS = noClasses()
            .that().resideOutsideOfPackage(SYS)
            .should().callMethodWhere(isRestricted())
            .because("what can crash the JVM stands in one place");

    @ArchTest
    static final ArchRule NO_JAVASCRIPT = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("org.graalvm..", "dgram4j.node..")
            .because("the Java library stands without its runtime");

    @ArchTest
    static final ArchRule NO_DEPENDENCY = noClasses()
            .should().dependOnClassesThat()
            .resideOutsideOfPackages("java..", "javax.net..", "jdk.jfr..", "dgram4j..")
            .because("the library comes alone");

    private DependenciesPointOneWayTest() {
    }

    /// Restricted methods of FFM besides those of `Linker` and `SymbolLookup`.
    private static DescribedPredicate<JavaMethodCall> isRestricted() {
        return DescribedPredicate.describe("a restricted method of java.lang.foreign", call -> {
            var owner = call.getTargetOwner();
            String name = call.getName();
            return owner.isAssignableTo(MemorySegment.class) && name.equals("reinterpret")
                    || owner.isAssignableTo(AddressLayout.class) && name.equals("withTargetLayout")
                    || owner.isAssignableTo(System.class) && name.startsWith("load");
        });
    }
}
