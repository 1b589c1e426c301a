# SPDX-License-Identifier: MIT
# How every target of the project is compiled: one interface target, and one function for each kind of target.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(postscope_options INTERFACE)
target_include_directories(postscope_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(postscope_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(NOT MSVC)
    target_compile_options(postscope_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2
        -Wno-missing-field-initializers
        $<$<BOOL:${POSTSCOPE_WARNINGS_AS_ERRORS}>:-Werror>)
endif()
if(POSTSCOPE_SANITIZERS)
    target_compile_options(postscope_options INTERFACE -fsanitize=${POSTSCOPE_SANITIZERS} -fno-omit-frame-pointer)
    target_link_options(postscope_options INTERFACE -fsanitize=${POSTSCOPE_SANITIZERS})
endif()

# Most of the time of compiling goes into the same headers: each target reads them once. They replace no include: what a file needs, it names.
set(postscope_common_headers
    <algorithm> <chrono> <functional> <memory> <optional> <utility>
    <QByteArray> <QDateTime> <QHash> <QList> <QMetaType> <QObject> <QString> <QStringList> <QVariant>)

# postscope_library(NAME SOURCES file... [LINK target...] [LINK_PRIVATE target...] [PRECOMPILE header...])
# A static library of one folder: it may use what is named here, and nothing else.
function(postscope_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK;LINK_PRIVATE;PRECOMPILE")
    add_library(${name} STATIC ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON LINKER_LANGUAGE CXX)
    target_link_libraries(${name} PUBLIC postscope_options ${arg_LINK} PRIVATE ${arg_LINK_PRIVATE})
    target_precompile_headers(${name} PRIVATE ${postscope_common_headers} ${arg_PRECOMPILE})
endfunction()

# postscope_executable(NAME SOURCES file... LINK target... [PRECOMPILE header...])
function(postscope_executable name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK;PRECOMPILE")
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE postscope_options ${arg_LINK})
    target_precompile_headers(${name} PRIVATE ${postscope_common_headers} ${arg_PRECOMPILE})
endfunction()
