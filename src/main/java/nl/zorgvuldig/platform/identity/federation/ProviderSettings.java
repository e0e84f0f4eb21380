package nl.zorgvuldig.platform.identity.federation;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.InvalidSettings;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Settings of one provider by the operator; `docs/providers.md` explains each of them.
///
/// @param code by which the program's own addresses name it
/// @param board whose staff it speaks for; when none is named there must be one board only
/// @param strong each by itself shows that there was a second factor
/// @param required of each claim named here one of the values must be present
record ProviderSettings(
        String code,
        URI issuer,
        String clientId,
        ClientSecret secret,
        String name,
        Optional<BoardId> board,
        Set<ClaimValue> strong,
        Set<ClaimValue> required,
        String emailClaim,
        Set<String> trustedDomains,
        Optional<String> rosterClaim) {
    static final String EMAIL = "email";

    private static final Set<String> STRONG_CLAIMS = Set.of("amr", "acr", "acrs");
    private static final Set<String> SELF = Set.of("localhost", "127.0.0.1");
    private static final Set<String> BESIDES = Set.of(
            "client-id",
            "client-secret",
            "name",
            "board",
            "strong",
            "required",
            "email-claim",
            "trusted-domains",
            "roster-claim");

    /// Empty when this provider is not configured.
    ///
    /// @param prefix of its properties: `zorgvuldig.oidc`
    /// @param properties a property, or empty
    /// @throws InvalidSettings in words for the operator, without any value
    static Optional<ProviderSettings> read(String code, String prefix, Function<String, Optional<String>> properties) {
        Reading read =
                new Reading(prefix, name -> properties.apply(name).orElse("").strip());
        if (read.text("issuer").isEmpty()) {
            BESIDES.stream()
                    .filter(name -> !read.text(name).isEmpty())
                    .findFirst()
                    .ifPresent(name -> read.refuse("issuer", "must be set too, or " + name + " not"));
            return Optional.empty();
        }
        URI issuer = issuer(read);
        String name = read.text("name");
        return Optional.of(new ProviderSettings(
                code,
                issuer,
                read.demand("client-id"),
                new ClientSecret(read.demand("client-secret")),
                name.isEmpty() ? issuer.getHost() : name,
                board(read),
                strong(read),
                values(read, "required"),
                read.or("email-claim", EMAIL),
                domains(read),
                Optional.of(read.text("roster-claim")).filter(claim -> !claim.isEmpty())));
    }

    /// The board whose staff it speaks for. With several boards the operator has to name it: the
    /// provider of one must not sign in people of another.
    Optional<BoardId> speaksFor(List<BoardId> boards) {
        return board.filter(boards::contains)
                .or(() -> board.isEmpty() && boards.size() == 1 ? Optional.of(boards.getFirst()) : Optional.empty());
    }

    /// Whether it can show that there was a second factor.
    boolean canBeStrong() {
        return !strong.isEmpty();
    }

    /// Whether nobody on the way can read or change what is sent to this address. This machine
    /// itself is trusted without TLS, for tests.
    static boolean safe(URI address) {
        String host = String.valueOf(address.getHost());
        return "https".equals(address.getScheme()) && address.getHost() != null
                || "http".equals(address.getScheme()) && SELF.contains(host);
    }

    private static URI issuer(Reading read) {
        try {
            URI issuer = URI.create(read.text("issuer"));
            if (safe(issuer)
                    && issuer.getRawQuery() == null
                    && issuer.getRawFragment() == null
                    && issuer.getRawUserInfo() == null) {
                return issuer;
            }
        } catch (IllegalArgumentException noAddress) {
            // reported below
        }
        throw read.wrong("issuer", "must be an address that begins with https://");
    }

    private static Optional<BoardId> board(Reading read) {
        String text = read.text("board");
        Optional<BoardId> board = Id.parse(text).map(BoardId::new);
        if (board.isEmpty() && !text.isEmpty()) {
            throw read.wrong("board", "must be the id of a board, as `board list` shows it");
        }
        return board;
    }

    private static Set<ClaimValue> strong(Reading read) {
        Set<ClaimValue> strong = values(read, "strong");
        if (!strong.stream().map(ClaimValue::claim).allMatch(STRONG_CLAIMS::contains)) {
            throw read.wrong("strong", "can only look at amr, acr and acrs");
        }
        return strong;
    }

    private static Set<ClaimValue> values(Reading read, String name) {
        try {
            return ClaimValue.list(read.text(name));
        } catch (IllegalArgumentException garbled) {
            throw read.wrong(name, "must be written as claim=value, with commas between them");
        }
    }

    private static Set<String> domains(Reading read) {
        Set<String> domains = Stream.of(read.text("trusted-domains").split(","))
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        if (!domains.stream().allMatch(ProviderSettings::domain)) {
            throw read.wrong("trusted-domains", "must hold domains, with commas between them");
        }
        return domains;
    }

    private static boolean domain(String text) {
        String[] parts = text.split("\\.", -1);
        return parts.length > 1 && Stream.of(parts).allMatch(word -> word.matches("[a-z0-9-]+"));
    }

    private record Reading(String prefix, UnaryOperator<String> properties) {
        String text(String name) {
            return properties.apply(prefix + "." + name);
        }

        String or(String name, String usual) {
            return text(name).isEmpty() ? usual : text(name);
        }

        String demand(String name) {
            if (text(name).isEmpty()) {
                refuse(name, "must be set too");
            }
            return text(name);
        }

        void refuse(String name, String what) {
            throw wrong(name, what);
        }

        InvalidSettings wrong(String name, String what) {
            String variable = (prefix + "." + name).toUpperCase(Locale.ROOT);
            return new InvalidSettings(variable.replaceAll("[.-]", "_") + " " + what + ".");
        }
    }

    /// Secret with which this installation authenticates to a provider. Does not print.
    static final class ClientSecret {
        private final String text;

        ClientSecret(String text) {
            this.text = text;
        }

        /// The secret itself, for the provider.
        String text() {
            return text;
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
