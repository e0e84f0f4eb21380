package nl.zorgvuldig.school;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;

/// Who is wanted for what, from today on.
final class AppointmentWishes {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final PersonId NOOR = new PersonId(UUID.randomUUID());
    static final PersonId SAM = new PersonId(UUID.randomUUID());
    static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());

    private AppointmentWishes() {}

    static AppointmentWish wish(Nominee who, StaffFunction function) {
        return new AppointmentWish(who, function, Optional.of(SCHOOL), TODAY, Optional.empty());
    }

    static AppointmentWish noor(StaffFunction function) {
        return wish(new Nominee.Known(NOOR), function);
    }
}
