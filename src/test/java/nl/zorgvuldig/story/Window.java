package nl.zorgvuldig.story;

import java.util.List;
import java.util.Locale;
import nl.zorgvuldig.Sample;

/// The window in which a story is told: behind a desk, or on a telephone. That each page fits in
/// the other as well is measured by [Browser.Visitor#axe].
enum Window {
    DESK,
    PHONE;

    /// Those in which a story that is told in both is told in this run ([Sample]).
    static List<Window> told() {
        return Sample.of(List.of(values()), 1);
    }

    /// Somebody who has signed in and sees "Vandaag".
    Browser.Visitor of(DemoProgram demo, String handle) {
        return demo.signIn(fresh(demo), handle);
    }

    /// Somebody who has not signed in.
    Browser.Visitor fresh(DemoProgram demo) {
        return switch (this) {
            case DESK -> Browser.desk(demo.base());
            case PHONE -> Browser.phone(demo.base());
        };
    }

    /// Of two pupils, so that the same story in another window begins afresh.
    int of(int first) {
        return first + ordinal();
    }

    String picture(String name) {
        return name + "-" + name().toLowerCase(Locale.ROOT);
    }
}
