package nl.zorgvuldig.platform.identity.federation;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.session.SignInMethod;
import org.jspecify.annotations.Nullable;

/// Claims of an ID token that the program uses: nothing of names, functions or groups. Does not
/// print.
///
/// @param subject the permanent id of the person with this issuer
/// @param key of the person in the roster
record IdTokenClaims(String subject, Email email, Optional<String> key, SignInMethod method) {
    private static final int LONGEST = 255;

    /// Allowed difference between the clocks of two machines.
    private static final Duration SKEW = Duration.ofSeconds(60);

    /// What the provider says of an e-mail address.
    sealed interface Email {
        /// The address is theirs.
        record Verified(String address) implements Email {}

        /// The address may be theirs.
        record Unverified() implements Email {}

        record None() implements Email {}
    }

    /// @param claims of an ID token that was verified
    /// @param asked when the browser was sent to the provider
    /// @return empty when the token is not of an organisation that may sign in here, or has no
    ///     subject
    static Optional<IdTokenClaims> read(Map<String, Object> claims, ProviderSettings settings, Instant asked) {
        Optional<String> subject = text(claims, "sub");
        if (subject.isEmpty() || !belongs(claims, settings.required())) {
            return Optional.empty();
        }
        boolean strong = proved(claims.get("auth_time"), asked)
                && settings.strong().stream().anyMatch(value -> value.in(claims));
        return Optional.of(new IdTokenClaims(
                subject.get(),
                email(claims, settings),
                settings.rosterClaim().flatMap(claim -> text(claims, claim)),
                strong ? SignInMethod.PROVIDER_STRONG : SignInMethod.PROVIDER));
    }

    /// Whether the factors were shown after the question and before its answer was too late.
    /// Factors shown earlier are those of whoever sat there then. A provider has to say when, for
    /// it was asked to let people sign in again (`max_age=0`); one that does not leaves it
    /// unproved.
    private static boolean proved(@Nullable Object when, Instant asked) {
        return switch (when) {
            case Instant at -> proved(at.getEpochSecond(), asked);
            case Date at -> proved(at.toInstant().getEpochSecond(), asked);
            case Long at -> proved((long) at, asked);
            case Integer at -> proved((long) at, asked);
            case null, default -> false;
        };
    }

    private static boolean proved(long second, Instant asked) {
        return second >= asked.minus(SKEW).getEpochSecond()
                && second <= asked.plus(PendingAuthorization.LIFE).plus(SKEW).getEpochSecond();
    }

    private static boolean belongs(Map<String, Object> claims, Set<ClaimValue> required) {
        return required.stream().collect(Collectors.groupingBy(ClaimValue::claim)).values().stream()
                .allMatch(values -> values.stream().anyMatch(value -> value.in(claims)));
    }

    /// `email_verified` concerns the claim `email` only, and when it is false that overrides a
    /// domain that the operator trusts.
    private static Email email(Map<String, Object> claims, ProviderSettings settings) {
        Optional<String> address = text(claims, settings.emailClaim())
                .map(Accounts::normalAddress)
                .filter(word -> word.matches("[^@\\s]+@[^@\\s]+"));
        if (address.isEmpty()) {
            return new Email.None();
        }
        boolean told = settings.emailClaim().equals(ProviderSettings.EMAIL);
        @Nullable Object verified = told ? claims.get("email_verified") : null;
        boolean sure = verified == null
                ? settings.trustedDomains().contains(domain(address.get()))
                : verified.equals(Boolean.TRUE);
        return sure ? new Email.Verified(address.get()) : new Email.Unverified();
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank() && text.length() <= LONGEST
                ? Optional.of(text)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
