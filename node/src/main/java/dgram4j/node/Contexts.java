package dgram4j.node;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.io.IOAccess;

/// How a runtime's context is made: on which engine, and with how much of Java in it.
///
/// Contexts of one engine have the same access to the host, so that those which are granted
/// classes get an engine of their own, as does the one context of a program.
final class Contexts {
    private static final HostAccess BINDINGS_ONLY = builder().build();

    /// How long a script runs without the compiler. Measured, messages of a burst's first second
    /// and first two, in thousands: 84 and 505 with the compiler at once, 149 and 561 after 300
    /// ms, 244 and 746 after 700, 237 and 695 after 1,200 (docs/decisions/0010).
    private static final long PATIENCE_MILLIS = 700;

    private final Engine given;
    private final Set<Class<?>> classes;

    private final boolean alone;

    /// Shut while the context of a program comes up.
    private final CompilerGate gate = new CompilerGate(PATIENCE_MILLIS);

    /// @param given the engine the runtime is to use; null for the one all share
    /// @param classes the classes that scripts may use
    /// @param alone true if there will be no other context in this JVM
    Contexts(Engine given, Set<Class<?>> classes, boolean alone) {
        this.given = given;
        this.classes = classes;
        this.alone = alone;
    }

    /// How the context of a worker is made.
    Contexts ofWorker() {
        return new Contexts(given, classes, false);
    }

    /// Statements are counted in the code of all contexts of an engine, under locks that a stack
    /// overflow in any of them may leave locked: who has them counted shares none.
    private Optional<Engine> engine(Limits limits) {
        if (given != null) {
            return Optional.of(given);
        }
        return alone || limits.statements() > 0 || !classes.isEmpty()
                ? Optional.empty() : Optional.of(GraalEngine.shared());
    }

    private static HostAccess.Builder builder() {
        return HostAccess.newBuilder(HostAccess.EXPLICIT)
                .methodScoping(false)
                .allowBufferAccess(true);
    }

    /// A context with nothing of the host in it but these classes.
    Context newContext(Limits limits, IOAccess files) {
        Context.Builder builder = GraalEngine.newContext(engine(limits)).allowIO(files);
        if (classes.isEmpty()) {
            builder.allowHostAccess(BINDINGS_ONLY);
        } else {
            Set<String> names = classes.stream().map(Class::getName).collect(Collectors.toSet());
            builder.allowHostAccess(withClasses()).allowHostClassLookup(names::contains)
                    .hostClassLoader(loader());
        }
        if (limits.statements() > 0) {
            builder.resourceLimits(ResourceLimits.newBuilder()
                    .statementLimit(limits.statements(), source -> !source.isInternal())
                    .build());
        }
        return alone && GraalEngine.compiles() ? gate.build(builder) : builder.build();
    }

    /// What keeps the compiler from coming up too soon.
    CompilerGate gate() {
        return gate;
    }

    private ClassLoader loader() {
        return classes.stream().map(Class::getClassLoader).filter(Objects::nonNull)
                .findFirst().orElse(Contexts.class.getClassLoader());
    }

    // Members are named one by one: what is not named, such as getClass, stays out of reach.
    private HostAccess withClasses() {
        HostAccess.Builder access = builder();
        for (Class<?> each : classes) {
            for (Constructor<?> constructor : each.getConstructors()) {
                access.allowAccess(constructor);
            }
            for (Method method : each.getMethods()) {
                if (method.getDeclaringClass() != Object.class) {
                    access.allowAccess(method);
                }
            }
            for (Field field : each.getFields()) {
                access.allowAccess(field);
            }
        }
        return access.build();
    }
}
