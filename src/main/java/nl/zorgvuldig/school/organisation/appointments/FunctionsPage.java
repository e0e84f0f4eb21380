package nl.zorgvuldig.school.organisation.appointments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.PageFrame;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Functions and their holders, and the form to appoint.
public record FunctionsPage(List<Place> places, List<Form.Option> staff, List<Form.Option> schools, Form form) {

    /// The board or a school, with the functions held there.
    public record Place(String name, List<Line> lines, List<String> missing) {}

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
