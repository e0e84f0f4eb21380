package nl.zorgvuldig.publication;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.media.PictureUse;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Tells those who decide for a child where its picture stands.
@Component
final class PlacedUses implements PictureUse.Source {
    private final PlacedStore store;

    PlacedUses(PlacedStore store) {
        this.store = store;
    }

    @Override
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    public List<PictureUse> list(PictureId picture) {
        return store.of(picture).stream()
                .filter(one -> one.takenBackAt().isEmpty())
                .map(
                        one ->
                                new PictureUse(
                                        SchoolDay.of(one.placedAt()),
                                        one.channel().sentence(),
                                        Optional.of(one.address().path())))
                .toList();
    }
}
