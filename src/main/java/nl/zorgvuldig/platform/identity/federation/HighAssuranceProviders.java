package nl.zorgvuldig.platform.identity.federation;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Providers with which somebody who is signed in can prove more than a mailed link does: for staff
/// only, and only where the operator configured the claim that shows a second factor.
public final class HighAssuranceProviders {
    private final OidcProviders providers;
    private final FederatedIdentities links;
    private final Boards boards;

    HighAssuranceProviders(OidcProviders providers, FederatedIdentities links, Boards boards) {
        this.providers = providers;
        this.links = links;
        this.boards = boards;
    }

    /// The providers for the staff of this person's board.
    public List<OidcProviders.Button> of(SignedInUser who) {
        return settings(who).map(OidcProviders::button).toList();
    }

    /// Whether this account belongs to a subject of one of them. Not to be called within a unit of
    /// work for another act, where no link is visible.
    public boolean linked(SignedInUser who) {
        return settings(who)
                .anyMatch(
                        providerSettings -> links.has(providerSettings.issuer().toString(), who.person()));
    }

    private Stream<ProviderSettings> settings(SignedInUser who) {
        if (who.kind() != AccountKind.STAFF) {
            return Stream.empty();
        }
        List<ProviderSettings> strong =
                providers.settings().filter(ProviderSettings::canBeStrong).toList();
        List<BoardId> all = strong.isEmpty() ? List.of() : boards.all();
        return strong.stream()
                .filter(settings ->
                        settings.speaksFor(all).filter(who.board()::equals).isPresent());
    }
}
