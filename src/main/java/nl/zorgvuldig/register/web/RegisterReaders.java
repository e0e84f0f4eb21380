package nl.zorgvuldig.register.web;

import static nl.zorgvuldig.policy.Clause.POLICY_FOR_EVERYONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Component;

/// What somebody does with the registers: writing, signing off, or reading.
@Component
class RegisterReaders {
    private final Staff staff;
    private final Clock clock;

    RegisterReaders(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    enum Reader {
        /// Who watches over data.
        WRITER,
        BOARD,
        HEAD
    }

    Optional<Reader> of(SignedIn who) {
        LocalDate today = SchoolDay.today(clock);
        List<StaffFunction> held = who.kind() == AccountKind.STAFF
                ? staff.listFunctions(who.person()).stream()
                        .filter(one -> one.period().contains(today))
                        .map(FunctionHeld::function)
                        .toList()
                : List.of();
        if (held.contains(StaffFunction.DATA_PROTECTION_OFFICER)) {
            return Optional.of(Reader.WRITER);
        }
        return held.contains(StaffFunction.BOARD)
                ? Optional.of(Reader.BOARD)
                : held.contains(StaffFunction.HEAD) ? Optional.of(Reader.HEAD) : Optional.empty();
    }

    Page reading(SignedIn who, Function<Reader, Page> page) {
        return of(who).map(page).orElseGet(() -> refused("register.no.reader"));
    }

    Page only(SignedIn who, Reader wanted, Supplier<Page> page) {
        return of(who).equals(Optional.of(wanted))
                ? page.get()
                : refused(wanted == Reader.BOARD ? "register.no.board" : "register.no.writer");
    }

    private static Page refused(String key) {
        return Page.refused(POLICY_FOR_EVERYONE, Sentence.of(key), List.of(Contact.DATA_PROTECTION_OFFICER));
    }
}
