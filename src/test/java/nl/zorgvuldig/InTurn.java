package nl.zorgvuldig;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes long, and what it holds changes seldom: a run of everything takes one in three of them, by
/// its seed; `./zorgvuldig test deep` takes all, and who asks for one by its name gets it.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface InTurn {}
