package nl.zorgvuldig.privacy.breaches.notifications;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.BreachRules;
import nl.zorgvuldig.privacy.breaches.affected.AffectedPupil;
import nl.zorgvuldig.privacy.breaches.affected.AffectedPupilStore;
import org.springframework.stereotype.Component;

/// Checks an announcement for names and contact details. All families read the same text, so it
/// must name no pupil of their schools and give no contact details of a parent there. The program
/// checks what it knows, because the author sees no names.
@Component
public final class AnnouncementTextCheck {
    private final AffectedPupilStore affected;
    private final ThirdPartyDetector others;
    private final Boards boards;
    private final Work work;

    AnnouncementTextCheck(AffectedPupilStore affected, ThirdPartyDetector others, Boards boards, Work work) {
        this.affected = affected;
        this.others = others;
        this.boards = boards;
        this.work = work;
    }

    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public Optional<Objection> objection(BreachId breach, String text) {
        return schools(breach).stream()
                .flatMap(school -> BreachRules.named(others.outside(school).in(text)).stream())
                .findFirst();
    }

    private List<SchoolId> schools(BreachId breach) {
        return boards
                .program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> affected.list(breach)))
                .stream()
                .map(AffectedPupil::school)
                .distinct()
                .toList();
    }
}
