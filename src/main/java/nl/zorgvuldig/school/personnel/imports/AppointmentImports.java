package nl.zorgvuldig.school.personnel.imports;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.PersonnelOfficeScope;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.Workplace;
import nl.zorgvuldig.school.personnel.Employment;
import nl.zorgvuldig.school.personnel.EmploymentStore;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.departures.StaffRetentionTerms;
import nl.zorgvuldig.school.personnel.imports.AppointmentImportPreview.Days;
import nl.zorgvuldig.school.personnel.imports.AppointmentImportPreview.Known;
import nl.zorgvuldig.school.personnel.imports.AppointmentImportPreview.LeftOut;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;
import nl.zorgvuldig.school.personnel.items.PersonnelItemDraft;
import nl.zorgvuldig.school.personnel.items.PersonnelItemId;
import nl.zorgvuldig.school.personnel.items.PersonnelItemStore;
import org.springframework.stereotype.Component;

/// Import of appointments from a file: preview first, then all of it or nothing. People are matched
/// with the roster and never created here; importing the same file again adds nothing.
@Component
public final class AppointmentImports {
    private static final String PURPOSE = "personnel.import";

    private final StaffMatcher roll;
    private final Staff roster;
    private final EmploymentStore employments;
    private final PersonnelItemStore pieces;
    private final StaffRetentionTerms terms;
    private final Accounts accounts;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    AppointmentImports(
            StaffMatcher roll,
            Staff roster,
            EmploymentStore employments,
            PersonnelItemStore pieces,
            StaffRetentionTerms terms,
            Accounts accounts,
            Vault vault,
            AuditLog log,
            Work work,
            Clock clock) {
        this.roll = roll;
        this.roster = roster;
        this.employments = employments;
        this.pieces = pieces;
        this.terms = terms;
        this.accounts = accounts;
        this.vault = vault;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The preview; leaves the key unused.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public AppointmentImportPreview preview(Granted<PersonnelOfficeScope> key, String text) {
        AppointmentImportFile file = AppointmentImportFile.read(text);
        List<LeftOut> mistakes = new ArrayList<>();
        file.mistakes().forEach(mistake -> mistakes.add(new LeftOut(mistake.line(), mistake.because())));
        List<LeftOut> leftOut = new ArrayList<>();
        Map<PersonId, List<AppointmentImportLine>> about = new HashMap<>();
        StaffMatcher.Known everybody = roll.of(file.lines());
        for (AppointmentImportLine line : file.lines()) {
            switch (everybody.find(line)) {
                case StaffMatcher.Match.Nobody _ -> leftOut.add(no(line, "personnel.import.nobody"));
                case StaffMatcher.Match.Several _ -> mistakes.add(no(line, "personnel.import.several"));
                case StaffMatcher.Match.One(var who)
                when who.equals(key.person()) -> leftOut.add(no(line, "personnel.import.yourself"));
                case StaffMatcher.Match.One(var who) ->
                    about.computeIfAbsent(who, _ -> new ArrayList<>()).add(line);
            }
        }
        List<Known> known = new ArrayList<>();
        judge(key.person(), about, known, leftOut);
        known.sort(Comparator.comparing(Known::line));
        leftOut.sort(Comparator.comparing(LeftOut::line));
        return new AppointmentImportPreview(unknown(known), leftOut, mistakes, file.dropped());
    }

    /// Handles all lines of one employee together: what is left out depends on the last of them.
    private void judge(
            PersonId by, Map<PersonId, List<AppointmentImportLine>> about, List<Known> known, List<LeftOut> leftOut) {
        LocalDate today = SchoolDay.today(clock);
        Map<PersonnelDossierPart, RetentionTerm> lasting = terms.current();
        Set<PersonId> working =
                roster.listWorking(today).stream().map(Workplace::person).collect(Collectors.toSet());
        Map<PersonId, Employment> employed = new HashMap<>();
        work.read(PersonnelActs.LIST_PERSONNEL, employments::list)
                .forEach(employment -> employed.put(employment.employee(), employment));
        about.forEach((who, lines) -> {
            Optional<Employment> old = Optional.ofNullable(employed.get(who));
            Employment days = AppointmentImportRules.days(who, old, lines);
            Optional<Sentence> no = AppointmentImportRules.no(old, days, lasting, today)
                    .or(() -> AppointmentImportRules.leaves(old, days, working, today));
            if (no.isPresent()) {
                lines.forEach(line -> leftOut.add(new LeftOut(line.line(), no.get())));
            } else {
                known.addAll(known(by, old, days, lines));
            }
        });
    }

    private static LeftOut no(AppointmentImportLine line, String key) {
        return new LeftOut(line.line(), Sentence.of(key));
    }

    /// The change of the period is shown with the line that causes it.
    private List<Known> known(
            PersonId by, Optional<Employment> old, Employment days, List<AppointmentImportLine> lines) {
        PersonId who = days.employee();
        AppointmentImportLine latest = AppointmentImportRules.latest(lines);
        boolean changed = !old.equals(Optional.of(days));
        return lines.stream()
                .map(line -> new Known(
                        line.line(),
                        who,
                        accounts.nameOf(who),
                        days,
                        changed && line.line() == latest.line() ? Days.CHANGED : Days.SAME,
                        line.drafts().stream()
                                .map(draft -> piece(by, who, draft))
                                .toList()))
                .toList();
    }

    private PersonnelItem piece(PersonId by, PersonId who, PersonnelItemDraft draft) {
        return new PersonnelItem(id(who, draft), draft, by, clock.instant(), Optional.empty(), Optional.empty());
    }

    /// The same id for the same item, so that it is imported once; only this board can compute it.
    private PersonnelItemId id(PersonId who, PersonnelItemDraft draft) {
        ByteBuffer hash = ByteBuffer.wrap(vault.keyedHash(
                Acting.current().board(),
                PURPOSE,
                who + "/" + draft.kind().code() + "/" + draft.happenedOn() + "/" + draft.text()));
        return new PersonnelItemId(new UUID(
                hash.getLong() & ~0xf000L | 0x8000L, hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L));
    }

    private List<Known> unknown(List<Known> all) {
        List<PersonnelItemId> ids = all.stream()
                .flatMap(known -> known.fresh().stream())
                .map(PersonnelItem::id)
                .toList();
        Set<UUID> there = work.read(
                PersonnelActs.LIST_PERSONNEL,
                () -> pieces.known(all.stream().map(Known::employee).toList(), ids));
        return all.stream()
                .map(known -> new Known(
                        known.line(),
                        known.employee(),
                        known.name(),
                        known.employment(),
                        known.days(),
                        known.fresh().stream()
                                .filter(piece -> !there.contains(piece.id().value()))
                                .toList()))
                .toList();
    }

    /// Imports everything [#preview] shows for the same text, when there are no mistakes.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public AppointmentImportPreview confirm(Granted<PersonnelOfficeScope> key, String text) {
        AppointmentImportPreview preview = preview(key, text);
        if (!preview.possible()) {
            return preview;
        }
        key.use(PersonnelActs.WRITE_PERSONNEL);
        List<Known> fresh = preview.known().stream().filter(Known::news).toList();
        vault.create(fresh.stream()
                .map(Known::employee)
                .distinct()
                .flatMap(who -> Arrays.stream(PersonnelDossierPart.values()).map(part -> part.key(who)))
                .toList());
        work.change(
                PersonnelActs.WRITE_PERSONNEL,
                () -> fresh.forEach(known -> {
                    employments.put(known.employment(), clock.instant());
                    known.fresh().forEach(piece -> pieces.addOnce(known.employee(), piece));
                    log.append(done(known));
                }));
        return preview;
    }

    private AuditEvent done(Known known) {
        AuditEvent imported = log.done(PersonnelActs.WRITE_PERSONNEL, STAFF_DATA_FOR_APPOINTMENT_AND_PAY, "imported")
                .about(known.employee());
        return known.fresh().stream()
                .findFirst()
                .map(piece -> imported.through(piece.id()))
                .orElse(imported);
    }
}
