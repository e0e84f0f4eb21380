package nl.zorgvuldig.events;

import nl.zorgvuldig.kernel.SchoolId;

/// Other words or another term for what a school asks before its events.
public record NoticeWish(SchoolId school, int daysBefore, String dutch, String english) {}
