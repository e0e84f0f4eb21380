package nl.zorgvuldig.access.control.lists;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.organisation.Group;

/// The place of a pupil in a group, in its order ([GroupOrder]).
///
/// @param before the nearest pupil before this one whose dossier opens to the requester
/// @param after the nearest one after it
public record GroupPlace(Group group, Optional<PupilId> before, Optional<PupilId> after) {}
