package nl.zorgvuldig.exchange.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.readers.ResponsibleStaff;
import nl.zorgvuldig.exchange.ExchangeMail;
import nl.zorgvuldig.exchange.notices.GuardianNoticeStore.Postponed;
import nl.zorgvuldig.exchange.notices.GuardianNoticeStore.Undecided;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Disclosures of which a legal representative is not notified for now: on a day the head looks again
/// whether that can be done, also when the disclosure itself is over. And those that were given without
/// the program, as long as the head did not choose who is notified. The list names no pupil: a parent
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
        List<Undecided> undecided = store.listUndecided().stream()
                .filter(each -> GuardianNoticeRules.tellable(each.basis()))
                .filter(each -> !mail.deciders(each.pupil(), today).isEmpty())
                .toList();
        ResponsibleStaff.Day staffed = staff.on(
                today,
                Stream.concat(
                                postponed.values().stream()
                                        .map(each -> each.getFirst().pupil()),
                                undecided.stream().map(Undecided::pupil))
                        .toList());
        return Stream.concat(
                        postponed.entrySet().stream().flatMap(each -> {
                            List<LocalDate> days = each.getValue().stream()
                                    .map(Postponed::lookAgain)
                                    .toList();
                            return head(
                                    each.getKey(),
                                    each.getValue().getFirst().pupil(),
                                    GuardianNoticeRules.waiting(days, today),
                                    staffed);
                        }),
                        undecided.stream()
                                .flatMap(each -> head(
                                        each.disclosure(),
                                        each.pupil(),
                                        GuardianNoticeRules.choosing(each.recorded()),
                                        staffed)))
                .toList();
    }

    private Stream<OpenCase> head(UUID disclosure, PupilId pupil, AwaitedAction awaited, ResponsibleStaff.Day staffed) {
        return OpenCase.of(
                        disclosure,
                        pupil,
                        WorkTurnFinder.of(
                                awaited,
                                somebody -> turns.inLine(somebody, staffed.head(pupil), Set.of(), staffed.day())))
                .map(OpenCase::discreet);
    }
}
