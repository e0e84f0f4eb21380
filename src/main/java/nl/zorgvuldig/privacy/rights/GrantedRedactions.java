package nl.zorgvuldig.privacy.rights;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.redaction.RedactionRequests;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// The requests that were granted and for which an item of a dossier may be erased.
@Component
final class GrantedRedactions implements RedactionRequests {
    private final RightStore store;
    private final Boards boards;
    private final Work work;

    GrantedRedactions(RightStore store, Boards boards, Work work) {
        this.store = store;
        this.boards = boards;
        this.work = work;
    }

    @Override
    public List<Granted> granted(PupilId pupil) {
        PersonId acting = Acting.current().person();
        return boards
                .program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> store.listAbout(pupil.value())))
                .stream()
                .filter(file -> RightRules.redacts(file, acting))
                .filter(file -> file.request().pupil().equals(Optional.of(pupil)))
                .map(file -> new Granted(
                        file.id().value(), SchoolDay.of(file.request().at())))
                .sorted(Comparator.comparing(Granted::asked))
                .toList();
    }
}
