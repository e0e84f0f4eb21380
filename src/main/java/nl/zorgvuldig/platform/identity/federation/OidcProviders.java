package nl.zorgvuldig.platform.identity.federation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The providers that the operator configured, at most two.
public final class OidcProviders {
    private final List<OidcProvider> all;

    OidcProviders(List<OidcProvider> all) {
        this.all = List.copyOf(all);
    }

    /// A button on the sign-in page.
    ///
    /// @param code by which addresses name the provider
    /// @param name as people know it
    public record Button(String code, String name) {}

    public List<Button> buttons() {
        return all.stream().map(provider -> button(provider.settings())).toList();
    }

    static Button button(ProviderSettings settings) {
        return new Button(settings.code(), settings.name());
    }

    Stream<ProviderSettings> settings() {
        return all.stream().map(OidcProvider::settings);
    }

    Optional<OidcProvider> find(String code) {
        return all.stream()
                .filter(provider -> provider.settings().code().equals(code))
                .findFirst();
    }
}
