package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

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
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Office;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.personnel.ImportPreview.Days;
import nl.zorgvuldig.personnel.ImportPreview.Known;
import nl.zorgvuldig.personnel.ImportPreview.LeftOut;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Term;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.Workplace;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// The door to taking over appointments from a file: shown first, then all of it or nothing. People
/// are linked to the roster and never made here; the same file again adds nothing.
@Component
public final class AppointmentImports {
    private static final String PURPOSE = "personnel.import";

    private final Roll roll;
    private final Staff roster;
    private final EmploymentStore employments;
    private final PieceStore pieces;
    private final StaffTerms terms;
    private final Accounts accounts;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    AppointmentImports(
            Roll roll,
            Staff roster,
            EmploymentStore employments,
            PieceStore pieces,
            StaffTerms terms,
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

    /// What it would do; leaves the key unused.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public ImportPreview preview(Granted<Office> key, String text) {
        AppointmentFile file = AppointmentFile.read(text);
        List<LeftOut> mistakes = new ArrayList<>();
        file.mistakes().forEach(one -> mistakes.add(new LeftOut(one.line(), one.because())));
        List<LeftOut> leftOut = new ArrayList<>();
        Map<PersonId, List<AppointmentLine>> about = new HashMap<>();
        Roll.Known everybody = roll.of(file.lines());
        for (AppointmentLine line : file.lines()) {
            switch (everybody.find(line)) {
                case Roll.Match.Nobody _ -> leftOut.add(no(line, "personnel.import.nobody"));
                case Roll.Match.Several _ -> mistakes.add(no(line, "personnel.import.several"));
                case Roll.Match.One(var who)
                when who.equals(key.person()) -> leftOut.add(no(line, "personnel.import.yourself"));
                case Roll.Match.One(var who) ->
                    about.computeIfAbsent(who, _ -> new ArrayList<>()).add(line);
            }
        }
        List<Known> known = new ArrayList<>();
        judge(key.person(), about, known, leftOut);
        known.sort(Comparator.comparing(Known::line));
        leftOut.sort(Comparator.comparing(LeftOut::line));
        return new ImportPreview(unknown(known), leftOut, mistakes, file.dropped());
    }

    /// Everything about one employee together: what is left out depends on the last of it.
    private void judge(
            PersonId by, Map<PersonId, List<AppointmentLine>> about, List<Known> known, List<LeftOut> leftOut) {
        LocalDate today = SchoolDay.today(clock);
        Map<StaffClass, Term> lasting = terms.current();
        Set<PersonId> working =
                roster.listWorking(today).stream().map(Workplace::person).collect(Collectors.toSet());
        Map<PersonId, Employment> employed = new HashMap<>();
        work.read(PersonnelActs.LIST_PERSONNEL, employments::list).forEach(one -> employed.put(one.employee(), one));
        about.forEach((who, lines) -> {
            Optional<Employment> old = Optional.ofNullable(employed.get(who));
            Employment days = ImportRules.days(who, old, lines);
            Optional<Sentence> no =
                    ImportRules.no(old, days, lasting, today).or(() -> ImportRules.leaves(old, days, working, today));
            if (no.isPresent()) {
                lines.forEach(line -> leftOut.add(new LeftOut(line.line(), no.get())));
            } else {
                known.addAll(known(by, old, days, lines));
            }
        });
    }

    private static LeftOut no(AppointmentLine line, String key) {
        return new LeftOut(line.line(), Sentence.of(key));
    }

    /// What changes of the days stands with the line that changes them.
    private List<Known> known(PersonId by, Optional<Employment> old, Employment days, List<AppointmentLine> lines) {
        PersonId who = days.employee();
        AppointmentLine latest = ImportRules.latest(lines);
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

    private Piece piece(PersonId by, PersonId who, PieceDraft draft) {
        return new Piece(id(who, draft), draft, by, clock.instant(), Optional.empty(), Optional.empty());
    }

    /// The same for the same, so that it is taken over once; only this board can make it.
    private StaffPieceId id(PersonId who, PieceDraft draft) {
        ByteBuffer hash = ByteBuffer.wrap(vault.keyedHash(
                Acting.current().board(),
                PURPOSE,
                who + "/" + draft.kind().code() + "/" + draft.happenedOn() + "/" + draft.text()));
        return new StaffPieceId(new UUID(
                hash.getLong() & ~0xf000L | 0x8000L, hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L));
    }

    private List<Known> unknown(List<Known> all) {
        List<StaffPieceId> ids =
                all.stream().flatMap(one -> one.fresh().stream()).map(Piece::id).toList();
        Set<UUID> there = work.read(
                PersonnelActs.LIST_PERSONNEL,
                () -> pieces.known(all.stream().map(Known::employee).toList(), ids));
        return all.stream()
                .map(one -> new Known(
                        one.line(),
                        one.employee(),
                        one.name(),
                        one.employment(),
                        one.days(),
                        one.fresh().stream()
                                .filter(piece -> !there.contains(piece.id().value()))
                                .toList()))
                .toList();
    }

    /// Takes over what [#preview] shows for the same text, all of it, when nothing is wrong with
    /// it.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public ImportPreview confirm(Granted<Office> key, String text) {
        ImportPreview preview = preview(key, text);
        if (!preview.possible()) {
            return preview;
        }
        key.use(PersonnelActs.WRITE_PERSONNEL);
        List<Known> fresh = preview.known().stream().filter(Known::news).toList();
        vault.create(fresh.stream()
                .map(Known::employee)
                .distinct()
                .flatMap(who -> Arrays.stream(StaffClass.values()).map(part -> part.key(who)))
                .toList());
        work.change(
                PersonnelActs.WRITE_PERSONNEL,
                () -> fresh.forEach(one -> {
                    employments.put(one.employment(), clock.instant());
                    one.fresh().forEach(piece -> pieces.addOnce(one.employee(), piece));
                    log.append(done(one));
                }));
        return preview;
    }

    private AuditEvent done(Known one) {
        AuditEvent imported = log.done(PersonnelActs.WRITE_PERSONNEL, STAFF_DATA_FOR_APPOINTMENT_AND_PAY, "imported")
                .about(one.employee());
        return one.fresh().stream()
                .findFirst()
                .map(piece -> imported.through(piece.id()))
                .orElse(imported);
    }
}
