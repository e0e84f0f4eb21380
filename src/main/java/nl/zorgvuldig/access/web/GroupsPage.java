package nl.zorgvuldig.access.web;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.School;

/// The groups in which the reader has pupils, by school.
public record GroupsPage(Map<School, List<Group>> schools) {}
