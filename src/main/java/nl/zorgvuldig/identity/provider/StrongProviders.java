package nl.zorgvuldig.identity.provider;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.ProviderLinks;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.BoardId;

/// With which accounts of elsewhere somebody who is signed in can prove more than a mailed link
/// does: of the staff alone, and only where the operator named what says that there was a second
/// factor.
public final class StrongProviders {
    private final Providers providers;
    private final ProviderLinks links;
    private final Boards boards;

    StrongProviders(Providers providers, ProviderLinks links, Boards boards) {
        this.providers = providers;
        this.links = links;
        this.boards = boards;
    }

    /// Those that speak for the staff of this person's board.
    public List<Providers.Button> of(SignedIn who) {
        return settings(who).map(Providers::button).toList();
    }

    /// Whether this account belongs to a subject of one of them. Not to be asked within a unit of
    /// work of another aim, where no link is seen.
    public boolean linked(SignedIn who) {
        return settings(who).anyMatch(one -> links.has(one.issuer().toString(), who.person()));
    }

    private Stream<ProviderSettings> settings(SignedIn who) {
        if (who.kind() != AccountKind.STAFF) {
            return Stream.empty();
        }
        List<ProviderSettings> strong =
                providers.settings().filter(ProviderSettings::canBeStrong).toList();
        List<BoardId> all = strong.isEmpty() ? List.of() : boards.all();
        return strong.stream()
                .filter(one -> one.speaksFor(all).filter(who.board()::equals).isPresent());
    }
}
