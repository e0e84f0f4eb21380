package nl.zorgvuldig.privacy.register;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Determines the role of a reader of the registers: writing, signing off, or reading.
@Component
public class RegisterReaders {
    private final Staff staff;
    private final Clock clock;

    RegisterReaders(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    public enum Reader {
        /// The data protection officer.
        WRITER,
        BOARD,
        HEAD
    }

    Optional<Reader> of(SignedInUser who) {
        LocalDate today = SchoolDay.today(clock);
        List<StaffFunction> held = who.kind() == AccountKind.STAFF
                ? staff.listFunctions(who.person()).stream()
                        .filter(function -> function.period().contains(today))
                        .map(HeldFunction::function)
                        .toList()
                : List.of();
        if (held.contains(StaffFunction.DATA_PROTECTION_OFFICER)) {
            return Optional.of(Reader.WRITER);
        }
        return held.contains(StaffFunction.BOARD)
                ? Optional.of(Reader.BOARD)
                : held.contains(StaffFunction.HEAD) ? Optional.of(Reader.HEAD) : Optional.empty();
    }

    public Page reading(SignedInUser who, Function<Reader, Page> page) {
        return of(who).map(page).orElseGet(() -> refused("register.no.reader"));
    }

    public Page only(SignedInUser who, Reader wanted, Supplier<Page> page) {
        return of(who).equals(Optional.of(wanted))
                ? page.get()
                : refused(wanted == Reader.BOARD ? "register.no.board" : "register.no.writer");
    }

    private static Page refused(String key) {
        return Page.refused(POLICY_FOR_EVERYONE, Sentence.of(key), List.of(RoleContact.DATA_PROTECTION_OFFICER));
    }
}
