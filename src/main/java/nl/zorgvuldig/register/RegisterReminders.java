package nl.zorgvuldig.register;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Reminder;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Tells who watches over data that an agreement ends soon, or an impact assessment is to be looked
/// at again; once for each day on which that is.
@Component
@Upholds(CONFIDENTIALITY)
final class RegisterReminders implements Reminder {
    private final Processors processors;
    private final DpiaStore dpias;
    private final Staff staff;
    private final BilingualMail bilingual;
    private final RegisterLog log;
    private final Work work;

    RegisterReminders(
            Processors processors, DpiaStore dpias, Staff staff, BilingualMail bilingual, RegisterLog log, Work work) {
        this.processors = processors;
        this.dpias = dpias;
        this.staff = staff;
        this.bilingual = bilingual;
        this.log = log;
        this.work = work;
    }

    @Override
    public String kind() {
        return "register-reminder";
    }

    @Override
    public List<Due> due(LocalDate today) {
        Set<PersonId> officers = staff.listHolders(StaffFunction.DATA_PROTECTION_OFFICER, today).stream()
                .map(FunctionHeld::person)
                .collect(Collectors.toSet());
        return work.readApart(
                Act.MAINTAIN,
                () -> Stream.concat(agreements(officers), assessments(officers, today))
                        .toList());
    }

    private Stream<Due> agreements(Set<PersonId> officers) {
        return processors.read().stream()
                .filter(Processors.Line::runs)
                .filter(line -> line.standing() == ProcessorRules.Standing.ENDING
                        || line.standing() == ProcessorRules.Standing.PAST)
                .map(line -> {
                    LocalDate until = line.current().orElseThrow().until();
                    String name = line.processor().name();
                    return due(
                            line.processor().id(),
                            until,
                            officers,
                            Sentence.of("register.mail.agreement", name, until, bilingual.link("/verwerkers")));
                });
    }

    private Stream<Due> assessments(Set<PersonId> officers, LocalDate today) {
        DpiaRules rules = new DpiaRules(today);
        return dpias.list().stream()
                .filter(dpia -> Set.of(DpiaRules.Standing.SOON, DpiaRules.Standing.OVERDUE)
                        .contains(rules.standing(dpia.newest())))
                .map(dpia -> {
                    LocalDate next = dpia.newest().orElseThrow().nextOn();
                    return due(
                            dpia.id(),
                            next,
                            officers,
                            Sentence.of("register.mail.dpia", dpia.title(), next, bilingual.link("/dpia")));
                });
    }

    private Due due(UUID subject, LocalDate day, Set<PersonId> officers, Sentence body) {
        return new Due(
                subject,
                day,
                officers,
                Sentence.of("register.mail.subject"),
                body,
                () -> log.done(RegisterActs.KEEP_REGISTER, "reminded"));
    }
}
