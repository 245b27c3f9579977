package org.yijianshi.planted.sound.read;

/// The question a view answers.
public interface ThingQueries {

    ThingView answer();
}
