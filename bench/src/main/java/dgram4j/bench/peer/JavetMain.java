package dgram4j.bench.peer;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.options.NodeRuntimeOptions;
import com.caoccao.javet.node.modules.NodeModuleModule;

/// A script on Javet: Node's own native code in this JVM. `main(script, options…)`.
public final class JavetMain {
    private JavetMain() {
    }

    /// Runs the script until nothing keeps it.
    public static void main(String[] arguments) throws JavetException {
        List<String> words = new ArrayList<>(List.of("javet"));
        words.addAll(List.of(arguments));
        NodeRuntimeOptions options = new NodeRuntimeOptions();
        options.setConsoleArguments(words.toArray(String[]::new));
        File script = new File(arguments[0]).getAbsoluteFile();
        try (NodeRuntime runtime = V8Host.getNodeInstance().createV8Runtime(options)) {
            runtime.getNodeModule(NodeModuleModule.class)
                    .setRequireRootDirectory(script.getParentFile());
            runtime.getExecutor(script).setResourceName(script.getPath()).executeVoid();
            runtime.await();
        }
    }
}
