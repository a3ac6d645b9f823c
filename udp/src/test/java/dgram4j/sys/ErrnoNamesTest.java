package dgram4j.sys;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// `Errno` names errors as libuv does, and finds them again by name and by the C library's text.
class ErrnoNamesTest {

    @Test
    void nameAndTextAreLibuvs() {
        assertThat(Errno.name(-98)).isEqualTo("EADDRINUSE");
        assertThat(Errno.text(-98)).isEqualTo("address already in use");
        assertThat(Errno.name(Errno.EBADF)).isEqualTo("EBADF");
        assertThat(Errno.text(Errno.EBADF)).isEqualTo("bad file descriptor");
        assertThat(Errno.text(-Errno.EIO)).isEqualTo("i/o error");
        assertThat(Errno.name(-95)).isEqualTo("ENOTSUP");
        assertThat(Errno.name(-4095)).isEqualTo("EOF");
    }

    @Test
    void unknownOnesSayTheirNumber() {
        assertThat(Errno.name(-9999)).isEqualTo("Unknown system error -9999");
        assertThat(Errno.text(9999)).isEqualTo("Unknown system error -9999");
    }

    @Test
    void kernelErrorsWithoutLibuvNameHaveTheKernels() {
        assertThat(Errno.name(-44)).isEqualTo("Unknown system error -44");
        assertThat(Errno.kernelName(-44)).contains("ECHRNG");
        assertThat(Errno.kernelName(133)).contains("EHWPOISON");
        assertThat(Errno.kernelName(-3008)).isEmpty();
        assertThat(Errno.kernelName(41)).isEmpty();
    }

    @Test
    void resolverSaysNotFound() {
        assertThat(Errno.name(-3008)).isEqualTo("EAI_NONAME");
        assertThat(Errno.resolverName(-3008)).isEqualTo("ENOTFOUND");
        assertThat(Errno.resolverName(-3007)).isEqualTo("ENOTFOUND");
        assertThat(Errno.resolverName(-3001)).isEqualTo("EAI_AGAIN");
    }

    @Test
    void everyNameLeadsBackToItsNumber() {
        assertThat(Errno.all()).hasSize(85);
        Errno.all().forEach((number, entry) -> {
            assertThat(Errno.number(entry.name())).hasValue(number);
            assertThat(Errno.name(number)).isEqualTo(entry.name());
        });
        assertThat(Errno.number("EWOULDBLOCK")).hasValue(-11);
        assertThat(Errno.number("ENOTFOUND")).hasValue(-3008);
        assertThat(Errno.number("ENONSENSE")).isEmpty();
    }

    @Test
    void everyKernelNumberIsThere() {
        List<Integer> gaps = List.of(41, 58);
        for (int number = 1; number <= 133; number++) {
            assertThat(Errno.kernelName(number).isPresent())
                .as("errno %d", number).isEqualTo(!gaps.contains(number));
        }
    }

    @Test
    void orderIsLibuvs() {
        assertThat(Errno.all().keySet()).startsWith(-7, -13, -98, -99, -97, -11, -3000);
    }

    @Test
    void textOfAnExceptionTellsTheError() {
        assertThat(Errno.numberOfText("Address already in use")).hasValue(-Errno.EADDRINUSE);
        assertThat(Errno.numberOfText("Address already in use (Bind failed)"))
            .hasValue(-Errno.EADDRINUSE);
        assertThat(Errno.numberOfText("Cannot assign requested address"))
            .hasValue(-Errno.EADDRNOTAVAIL);
        assertThat(Errno.numberOfText("Message too long")).hasValue(-Errno.EMSGSIZE);
        assertThat(Errno.numberOfText("Permission denied")).hasValue(-Errno.EACCES);
        assertThat(Errno.numberOfText("nothing the C library says")).isEmpty();
    }
}
