package nl.zorgvuldig.school.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.appointments.AppointmentNominee;
import nl.zorgvuldig.school.organisation.appointments.AppointmentRequest;

/// Who is wanted for what, from today on.
public final class AppointmentWishes {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final PersonId NOOR = new PersonId(UUID.randomUUID());
    public static final PersonId SAM = new PersonId(UUID.randomUUID());
    public static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());

    private AppointmentWishes() {}

    public static AppointmentRequest wish(AppointmentNominee who, StaffFunction function) {
        return new AppointmentRequest(who, function, Optional.of(SCHOOL), TODAY, Optional.empty());
    }

    public static AppointmentRequest noor(StaffFunction function) {
        return wish(new AppointmentNominee.Known(NOOR), function);
    }
}
