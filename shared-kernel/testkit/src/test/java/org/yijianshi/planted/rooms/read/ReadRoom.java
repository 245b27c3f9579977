package org.yijianshi.planted.rooms.read;

import org.yijianshi.planted.rooms.speak.SpeakRoom;

/// Enters a room that is not its own.
public interface ReadRoom {
    /// The wrong door.
    SpeakRoom wrongDoor();
}
