package dgram4j;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ListenersComeAndGoTest {
    private final Listeners<Runnable> listeners = new Listeners<>();
    private final List<String> seen = new ArrayList<>();

    @Test
    void anyNumberInTheOrderTheyCame() {
        Runnable twice = () -> seen.add("a");
        listeners.add(twice);
        listeners.add(() -> seen.add("b"));
        listeners.add(twice);
        emit();
        assertThat(seen).containsExactly("a", "b", "a");
    }

    @Test
    void onceIsOnceEvenInsideItself() {
        listeners.addOnce(() -> {
            seen.add("once");
            emit();
        });
        listeners.add(() -> seen.add("always"));
        emit();
        assertThat(seen).containsExactly("once", "always", "always");
        assertThat(listeners.isEmpty()).isFalse();
    }

    @Test
    void theOneAddedLastIsRemovedFirst() {
        Runnable listener = () -> seen.add("x");
        listeners.add(listener);
        listeners.addOnce(listener);
        listeners.remove(listener);
        emit();
        emit();
        assertThat(seen).containsExactly("x", "x");
        listeners.remove(listener);
        listeners.remove(listener);
        assertThat(listeners.isEmpty()).isTrue();
    }

    @Test
    void anEventGoesToThoseWhoListenedWhenItBegan() {
        Runnable second = () -> seen.add("second");
        listeners.add(() -> {
            seen.add("first");
            listeners.remove(second);
            listeners.add(() -> seen.add("third"));
        });
        listeners.add(second);
        emit();
        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void nobodyIsRefused() {
        assertThatThrownBy(() -> listeners.add(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> listeners.addOnce(null))
                .isInstanceOf(NullPointerException.class);
    }

    private void emit() {
        listeners.emit(Runnable::run);
    }
}
