package nl.zorgvuldig.platform.kernel;

import java.util.List;
import java.util.function.Function;

/// One page of a long list, in its order.
///
/// @param number of the page, from 1
/// @param more whether another page follows
public record PageOf<T>(List<T> those, int number, boolean more) {
    /// Number of items on a page.
    public static final int SIZE = 20;

    /// Highest page number; an address with a larger one means this page.
    private static final int LAST = 1_000;

    public PageOf {
        those = List.copyOf(those);
    }

    /// Page of rows that were queried with [#ask()] after [#skip(int)].
    public static <T> PageOf<T> of(List<T> found, int number) {
        return new PageOf<>(found.subList(0, Math.min(SIZE, found.size())), number, found.size() > SIZE);
    }

    /// Number of rows to query: one more than are shown, to know whether there are more.
    public static int ask() {
        return SIZE + 1;
    }

    public static int skip(int number) {
        return (number - 1) * SIZE;
    }

    /// The page number in an address; the first when it has no valid one.
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
