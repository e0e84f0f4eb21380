package nl.zorgvuldig.school.organisation.appointments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.PageFrame;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Functions and their holders, and the form to appoint.
public record FunctionsPage(List<Place> places, List<Form.Option> staff, List<Form.Option> schools, Form form) {

    /// The board or a school, with the functions held there.
    ///
    /// @param phone telephone number of a school
    public record Place(String name, Optional<Phone> phone, List<Line> lines, List<String> missing) {}

    /// The telephone number of a school, blank when nobody entered it, and the page that changes it.
    public record Phone(String number, String address) {}

    /// The form that changes the telephone number of a school.
    public record PhoneForm(String school, String address, Form form) {}

    /// @param function its message key
    /// @param left whether the person left the school according to its roster
    public record Line(String id, String function, String person, Period period, LocalDate today, boolean left) {
        public boolean coming() {
            return period.from().isAfter(today);
        }

        public String ending() {
            return AppointmentPages.ADDRESS + "/" + id + "/einde";
        }
    }

    public List<Form.Option> functions(PageFrame frame) {
        return Arrays.stream(StaffFunction.values())
                .map(function -> option(frame, Codes.of(function)))
                .toList();
    }

    private static Form.Option option(PageFrame frame, String code) {
        return Form.Option.of(code, frame.say("school.function." + code));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
