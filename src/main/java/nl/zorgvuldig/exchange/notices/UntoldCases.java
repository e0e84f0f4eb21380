package nl.zorgvuldig.exchange.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.readers.ResponsibleStaff;
import nl.zorgvuldig.exchange.ExchangeMail;
import nl.zorgvuldig.exchange.notices.GuardianNoticeStore.Postponed;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Disclosures of which a legal representative is not notified for now: on a day the head looks again
/// whether that can be done, also when the disclosure itself is over. The list names no pupil: a parent
/// may sit beside it. No text is opened.
@Component
final class UntoldCases implements CaseKind {
    private final GuardianNoticeStore store;
    private final ExchangeMail mail;
    private final ResponsibleStaff staff;
    private final WorkTurnFinder turns;

    UntoldCases(GuardianNoticeStore store, ExchangeMail mail, ResponsibleStaff staff, WorkTurnFinder turns) {
        this.store = store;
        this.mail = mail;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "untold";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        Map<UUID, List<Postponed>> postponed = store.listPostponed().stream()
                .filter(each -> mail.deciders(each.pupil(), today).contains(each.person()))
                .collect(Collectors.groupingBy(Postponed::disclosure));
        ResponsibleStaff.Day staffed = staff.on(
                today,
                postponed.values().stream().map(each -> each.getFirst().pupil()).toList());
        return postponed.entrySet().stream()
                .flatMap(each -> {
                    PupilId pupil = each.getValue().getFirst().pupil();
                    List<LocalDate> days =
                            each.getValue().stream().map(Postponed::lookAgain).toList();
                    return OpenCase.of(
                                    each.getKey(),
                                    pupil,
                                    WorkTurnFinder.of(
                                            GuardianNoticeRules.waiting(days, today),
                                            somebody -> turns.inLine(somebody, staffed.head(pupil), Set.of(), today)))
                            .map(OpenCase::discreet);
                })
                .toList();
    }
}
