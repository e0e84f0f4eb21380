package nl.zorgvuldig.dossier.record.redaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.DossierItemUse;
import nl.zorgvuldig.dossier.record.ProcessingRestrictions;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.privacy.retention.RetentionHolds;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// What has to be known before an item is erased or rewritten ([RedactionRules]).
@Component
final class RedactionChecks {
    private final ProcessingRestrictions restrictions;
    private final RetentionHolds holds;
    private final Guardians guardians;
    private final List<DossierItemUse> uses;
    private final List<RedactionRequests> requests;
    private final Boards boards;
    private final Work work;

    RedactionChecks(
            ProcessingRestrictions restrictions,
            RetentionHolds holds,
            Guardians guardians,
            List<DossierItemUse> uses,
            List<RedactionRequests> requests,
            Boards boards,
            Work work) {
        this.restrictions = restrictions;
        this.holds = holds;
        this.guardians = guardians;
        this.uses = List.copyOf(uses);
        this.requests = List.copyOf(requests);
        this.boards = boards;
        this.work = work;
    }

    /// @param newest the number of the newest version of the item
    /// @param seen the version that the head saw
    RedactionRules.Facts facts(PersonId head, PupilId pupil, DossierItemId piece, int newest, int seen) {
        Optional<LocalDate> held = holds.until(pupil);
        return asProgram(() -> new RedactionRules.Facts(
                newest,
                seen,
                restrictions.stands(pupil, piece),
                held,
                guardians.list(pupil).stream()
                        .anyMatch(guardian -> guardian.person().equals(head)),
                uses.stream().flatMap(use -> use.keeps(pupil, piece).stream()).toList()));
    }

    /// Granted requests that have still to be carried out.
    List<RedactionRequests.Granted> granted(PupilId pupil) {
        return requests.stream().flatMap(each -> each.granted(pupil).stream()).toList();
    }

    /// Whether there is such a granted request.
    boolean granted(PupilId pupil, UUID request) {
        return granted(pupil).stream().anyMatch(each -> each.id().equals(request));
    }

    <T> T asProgram(Supplier<T> question) {
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, question));
    }
}
