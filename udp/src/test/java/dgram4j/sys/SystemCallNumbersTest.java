package dgram4j.sys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The numbers of the system calls are those of the kernel's headers, where these are installed.
class SystemCallNumbersTest {

    private static final Pattern DEFINE = Pattern.compile("#define __NR(?:3264)?_(\\w+)\\s+(\\d+)");
    private static final Path INCLUDE = Path.of("/usr/include");

    @Test
    void noTwoCallsShareANumber() {
        for (LinuxAbi abi : LinuxAbi.values()) {
            Set<Integer> numbers = new HashSet<>();
            for (SystemCall call : SystemCall.values()) {
                assertThat(numbers.add(call.number(abi))).as("%s on %s", call, abi).isTrue();
            }
        }
    }

    @Test
    void x86AgreesWithItsHeader() throws IOException {
        agree(LinuxAbi.X86_64, INCLUDE.resolve("x86_64-linux-gnu/asm/unistd_64.h"));
    }

    @Test
    void armAgreesWithTheGenericHeader() throws IOException {
        agree(LinuxAbi.AARCH64, INCLUDE.resolve("asm-generic/unistd.h"));
    }

    private static void agree(LinuxAbi abi, Path header) throws IOException {
        assumeTrue(Files.exists(header), () -> "no kernel headers: " + header);
        Map<String, Integer> numbers = new HashMap<>();
        Matcher matcher = DEFINE.matcher(Files.readString(header));
        while (matcher.find()) {
            numbers.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
        }
        for (SystemCall call : SystemCall.values()) {
            String name = call.name().toLowerCase(Locale.ROOT);
            assertThat(call.number(abi)).as(name).isEqualTo(numbers.get(name));
        }
    }
}
