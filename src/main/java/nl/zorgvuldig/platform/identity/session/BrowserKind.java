package nl.zorgvuldig.platform.identity.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Kind of browser on a kind of machine, as far as a browser says so: enough to recognise one's
/// own. Nothing else is stored of the long text that browsers send.
public record BrowserKind(Program program, Machine machine) {
    static final String ATTRIBUTE = "browser";

    /// In this order, for most claim to be some of the others too.
    public enum Program {
        EDGE("Edg/", "EdgA/", "EdgiOS/"),
        OPERA("OPR/"),
        SAMSUNG("SamsungBrowser/"),
        FIREFOX("Firefox/", "FxiOS/"),
        CHROME("Chrome/", "CriOS/"),
        SAFARI("Safari/"),
        OTHER();

        private final List<String> signs;

        Program(String... signs) {
            this.signs = List.of(signs);
        }
    }

    public enum Machine {
        IPHONE("iPhone"),
        IPAD("iPad"),
        ANDROID("Android"),
        CHROMEBOOK("CrOS"),
        WINDOWS("Windows"),
        MAC("Macintosh"),
        LINUX("Linux"),
        OTHER();

        private final List<String> signs;

        Machine(String... signs) {
            this.signs = List.of(signs);
        }
    }

    static BrowserKind of(@Nullable String says) {
        String text = says == null ? "" : says;
        return new BrowserKind(
                Stream.of(Program.values())
                        .filter(program -> program.signs.stream().anyMatch(text::contains))
                        .findFirst()
                        .orElse(Program.OTHER),
                Stream.of(Machine.values())
                        .filter(machine -> machine.signs.stream().anyMatch(text::contains))
                        .findFirst()
                        .orElse(Machine.OTHER));
    }

    String text() {
        return program + " " + machine;
    }

    /// Reads what [#text] wrote; empty for anything else.
    static Optional<BrowserKind> read(String text) {
        return Stream.of(Program.values())
                .flatMap(program -> Stream.of(Machine.values()).map(machine -> new BrowserKind(program, machine)))
                .filter(kind -> kind.text().equals(text))
                .findFirst();
    }
}
