package nl.zorgvuldig.demo.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPlaces;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// A school as its own administration has it today: nearly, but not quite, as the demonstration
/// board has it.
///
/// @param mixed a group across base groups (*samengestelde groep*), which the board does not know
record SampleSchool(
        DemoPlaces.School school,
        SchoolYear year,
        LocalDate today,
        List<DemoPlaces.Group> groups,
        Mixed mixed,
        List<Pupil> pupils,
        List<Teacher> staff,
        List<Parent> parents) {

    record Mixed(String key, String name, String teacher) {}

    /// @param mixed whether the pupil is also in the mixed group
    /// @param postcode of the address to which the school writes, unless secret
    /// @param parents keys of the adults that the administration has for the pupil
    record Pupil(
            String key,
            PersonName name,
            LocalDate born,
            int year,
            String group,
            boolean mixed,
            LocalDate entered,
            Optional<String> postcode,
            List<String> parents) {}

    record Teacher(String key, PersonName name, String email, DemoPeople.Function function, List<Link> links) {}

    record Link(String group, DemoPeople.GroupRole role, Period period) {}

    record Parent(String key, PersonName name, Optional<String> email, Optional<String> phone) {}
}
