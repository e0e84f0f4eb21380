package nl.zorgvuldig.access.web;

import java.time.LocalDate;
import nl.zorgvuldig.access.OpenedTo;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// What one employee could open on a day.
public record WhatPage(Clause clause, Sentence because, LocalDate day, OpenedTo opened) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
