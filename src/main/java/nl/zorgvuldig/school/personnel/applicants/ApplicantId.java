package nl.zorgvuldig.school.personnel.applicants;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of an applicant.
public record ApplicantId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
