package nl.zorgvuldig.publication;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.ConsentUse;
import nl.zorgvuldig.consent.ConsentUses;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.media.PictureUse;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Tells those who decide for a child where its pictures stand: beside each picture, and beside the
/// consent it rests on.
@Component
final class PlacedUses implements PictureUse.Source, ConsentUses {
    private static final String CONSENTS = "/toestemming#";
    private static final String OWN = "/mijn-fotos/";

    private final PlacedStore store;
    private final MarkedPictures pictures;
    private final AskedApart asked;
    private final Clock clock;

    PlacedUses(PlacedStore store, MarkedPictures pictures, AskedApart asked, Clock clock) {
        this.store = store;
        this.pictures = pictures;
        this.asked = asked;
        this.clock = clock;
    }

    @Override
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    public List<PictureUse> list(PictureId picture, PupilId child) {
        return standing(picture).stream()
                .map(
                        one ->
                                new PictureUse(
                                        one.since(),
                                        what(one, child),
                                        Optional.of(one.address().path()),
                                        CONSENTS + one.channel().code()))
                .toList();
    }

    @Override
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    public List<ConsentUse> list(PupilId pupil) {
        return pictures.listWith(pupil).stream()
                .filter(one -> ShowRules.children(one.faces()).contains(pupil))
                .flatMap(one -> standing(one.picture().id()).stream())
                .map(
                        one ->
                                new ConsentUse(
                                        ConsentSubject.of(one.channel().purpose()),
                                        one.since(),
                                        Sentence.of("publication.use.picture"),
                                        Optional.of(OWN + pupil)))
                .toList();
    }

    private List<Placed> standing(PictureId picture) {
        return store.of(picture).stream()
                .filter(one -> one.stands(SchoolDay.today(clock)))
                .toList();
    }

    private Sentence what(Placed placed, PupilId child) {
        boolean seen =
                asked.decide(placed.channel().purpose(), List.of(child)).values().stream()
                        .allMatch(one -> one.effective());
        return Sentence.of(
                seen ? "publication.use" : "publication.use.blurred",
                placed.channel().sentence(),
                placed.since());
    }
}
