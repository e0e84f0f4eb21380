package nl.zorgvuldig.platform.kernel;

import java.util.List;
import java.util.function.Function;

/// Some of a long list, in its order.
///
/// @param number which part it is, from 1
/// @param more whether there is another behind it
public record PageOf<T>(List<T> those, int number, boolean more) {
    /// How many there are in one.
    public static final int SIZE = 20;

    /// Nobody asks for more of them; an address with a larger number means this one.
    private static final int LAST = 1_000;

    public PageOf {
        those = List.copyOf(those);
    }

    /// Of rows that were asked with [#ask()] after [#skip(int)].
    public static <T> PageOf<T> of(List<T> found, int number) {
        return new PageOf<>(found.subList(0, Math.min(SIZE, found.size())), number, found.size() > SIZE);
    }

    /// How many rows to ask: one more than are shown, to know whether there are more.
    public static int ask() {
        return SIZE + 1;
    }

    public static int skip(int number) {
        return (number - 1) * SIZE;
    }

    /// The part that an address asks for; the first when it asks for none that can be.
    public static int number(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(text), LAST) : 1;
    }

    public <S> PageOf<S> map(Function<T, S> each) {
        return new PageOf<>(those.stream().map(each).toList(), number, more);
    }

    public boolean first() {
        return number == 1;
    }
}
