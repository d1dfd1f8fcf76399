# SPDX-License-Identifier: MIT
# Run by CPack on what it is about to pack: Debian wants man pages and changelogs compressed, and without a date.
file(GLOB files
    ${CPACK_TEMPORARY_DIRECTORY}/*/usr/share/man/man1/*.1
    ${CPACK_TEMPORARY_DIRECTORY}/*/usr/share/doc/*/changelog
    ${CPACK_TEMPORARY_DIRECTORY}/*/usr/share/doc/*/changelog.Debian
)
if(NOT files)
    message(FATAL_ERROR "there is nothing to compress in ${CPACK_TEMPORARY_DIRECTORY}")
endif()
execute_process(COMMAND gzip --best --no-name ${files} COMMAND_ERROR_IS_FATAL ANY)
