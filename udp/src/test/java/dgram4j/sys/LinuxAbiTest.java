package dgram4j.sys;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The processor family is told from the JVM's own names, and unknown ones are refused.
class LinuxAbiTest {

    @Test
    void knowsTheNamesOfBothFamilies() {
        assertThat(LinuxAbi.of("Linux", "amd64")).contains(LinuxAbi.X86_64);
        assertThat(LinuxAbi.of("Linux", "x86_64")).contains(LinuxAbi.X86_64);
        assertThat(LinuxAbi.of("Linux", "aarch64")).contains(LinuxAbi.AARCH64);
    }

    @Test
    void knowsNoOther() {
        assertThat(LinuxAbi.of("Linux", "riscv64")).isEmpty();
        assertThat(LinuxAbi.of("Mac OS X", "aarch64")).isEmpty();
        assertThat(LinuxAbi.of("Windows 11", "amd64")).isEmpty();
    }
}
